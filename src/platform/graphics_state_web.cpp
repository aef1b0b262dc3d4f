// What ImGui's OpenGL backend hears when it asks for the state of GL before each picture, to put it
// back afterwards: the state as this page leaves it (CMakeLists.txt renames the two functions for
// the backend). Each real question waits until the graphics process has caught up: on a machine
// without a graphics card longer than all the rest of a frame, and the page can do nothing
// meanwhile, not even hear that an edit is stored.

#include <GLES3/gl3.h>

extern "C" void wordkeep_gl_integers(GLenum what, GLint* values) {
    switch (what) {
        case GL_MAJOR_VERSION:
            *values = 3;
            return;
        case GL_MAX_TEXTURE_SIZE:
            glGetIntegerv(what, values);  // once
            return;
        case GL_ACTIVE_TEXTURE:
            *values = GL_TEXTURE0;
            return;
        case GL_BLEND_SRC_RGB:
        case GL_BLEND_SRC_ALPHA:
            *values = GL_ONE;
            return;
        case GL_BLEND_EQUATION_RGB:
        case GL_BLEND_EQUATION_ALPHA:
            *values = GL_FUNC_ADD;
            return;
        case GL_VIEWPORT:  // set before each picture (platform/page_web.cpp)
        case GL_SCISSOR_BOX:
            values[0] = values[1] = values[2] = values[3] = 0;
            return;
        default:  // nothing is bound between pictures
            *values = 0;
            return;
    }
}

/// The page enables nothing itself: a picture begins with a cleared canvas and no scissors.
extern "C" GLboolean wordkeep_gl_enabled(GLenum /*what*/) { return GL_FALSE; }
