// The page with all widgets instead of the program; see tests/unit/ui/gallery.h.

#include "platform/page.h"
#include "unit/ui/gallery.h"

namespace {

class GalleryClient final : public wordkeep::platform::PageClient {
  public:
    void draw() override { wordkeep::ui::gallery_ui(gallery_); }
    void files_hover(bool above) override { gallery_.files_above = above; }
    void files_dropped(std::vector<wordkeep::platform::File> files) override {
        for (const wordkeep::platform::File& file : files)
            gallery_.last = file.name() + ", " + std::to_string(file.size()) + " bytes";
    }

  private:
    wordkeep::ui::Gallery gallery_;
};

}  // namespace

int main() {
    static GalleryClient client;
    wordkeep::platform::run_page(client);
}
