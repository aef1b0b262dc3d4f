// Rows and cells: separators, quotation marks good and bad, encodings, line breaks.

#include "interop/csv_reader.h"

#include <doctest/doctest.h>

#include "card_writer.h"
#include "interop/csv_delimiter.h"
#include "interop_support.h"

using namespace wordkeep;
using namespace wordkeep::interop;
using namespace wordkeep::interop::test;

using Texts = std::vector<std::string>;
using Rows = std::vector<Texts>;

namespace {

CsvTable table_of(std::string_view text, std::size_t slice = 0) {
    CsvReader reader;
    if (slice == 0) slice = text.size() + 1;
    for (std::size_t at = 0; at < text.size(); at += slice)
        reader.feed(text.substr(at, slice));
    reader.finish();
    return reader.take_table();
}

Rows rows_of(const CsvTable& table) {
    Rows rows;
    for (std::size_t row = 0; row < table.row_count(); ++row) {
        rows.emplace_back();
        for (const std::string_view cell : table.cells(row))
            rows.back().emplace_back(cell);
    }
    return rows;
}

}  // namespace

TEST_CASE("CellsAreReadInEveryDialect") {
    struct Row {
        std::string text;
        Rows rows;
    };
    const Row rows[] = {
        {"Name,Email\nA,a@b.example\n", {{"Name", "Email"}, {"A", "a@b.example"}}},
        {"Name;Email\r\nA;a@b.example", {{"Name", "Email"}, {"A", "a@b.example"}}},
        {"Name\tEmail\rA\ta@b.example\r", {{"Name", "Email"}, {"A", "a@b.example"}}},
        {"Name|Email\r\r\nA|a@b.example", {{"Name", "Email"}, {"A", "a@b.example"}}},
        {"sep=;\nName;Email\nB,A;x", {{"Name", "Email"}, {"B,A", "x"}}},
        {"\"Name\",\"Email\"\n\"A\"\"B\",\"1\n2\"", {{"Name", "Email"}, {"A\"B", "1\n2"}}},
        {"Name,Email\n\"A\" ,\"x\"", {{"Name", "Email"}, {"A", "x"}}},
        {"Name,Email\nA \"B\" C,x", {{"Name", "Email"}, {"A \"B\" C", "x"}}},
        {"Name,Email\n\n,\nA,x", {{"Name", "Email"}, {"A", "x"}}},
        {"Name,Email,Phone\nA", {{"Name", "Email", "Phone"}}},  // a lone cell below the header
        {"Name,Email\nA,x,,\n", {{"Name", "Email"}, {"A", "x"}}},
        {"Name,Phone\nA,'+49 30 1\n", {{"Name", "Phone"}, {"A", "+49 30 1"}}},
        {"Name,Email\n\"M\xFCller\",\x80\n", {{"Name", "Email"}, {"Müller", "€"}}},
        {"Name,Email\nMüller,€\nM\xFCller,\x80\n",
         {{"Name", "Email"}, {"Müller", "€"}, {"Müller", "€"}}},
        {"Name,Email\nA,\"\"\n", {{"Name", "Email"}, {"A", ""}}},
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        CHECK(rows_of(table_of(row.text)) == row.rows);
    }
}

TEST_CASE("SeparatorsAreFoundByWhatTheyMake") {
    struct Row {
        const char* text;
        char delimiter;
    };
    const Row rows[] = {
        {"Name,Email\nBerg; Anna,x@y.example\n", ','},
        {"Name;Email\nBerg, Anna;x@y.example\n", ';'},
        {"Berg, Anna;x@y.example\nDahl, Bo;z@y.example\n", ';'},
        {"Name;E-Mail;Ort, Land\nA;b@c.example;Köln, D\n", ';'},
        {"Name\tNotes, long\nA\tb, c, d\n", '\t'},
        {"\"Last, First\",Email\n\"Berg, A\",x@y.example\n", ','},
        {"", ','},
        {"just one line", ','},
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        CHECK(find_delimiter(row.text).delimiter == row.delimiter);
    }
}

TEST_CASE("WrongQuotationMarksCostAtMostTheirOwnRow") {
    struct Row {
        std::string claim;
        std::string text;
        Rows rows;
        Texts rejected;
        Texts remarks;
    };
    const Row rows[] = {
        {"never closed, but the cells are clear",
         "N,E,P\nA,b,c\n\"B,d,e\nC,f,g\n",
         {{"A", "b", "c"}, {"B", "d", "e"}, {"C", "f", "g"}},
         {},
         {"3: import.remark.quotes"}},
        {"never closed, and later rows are quoted",
         "N,E,P\n\"A,b,c\n\"B\",\"d\",\"e\"\n\"C\",\"f\",\"g\"\n",
         {{"A", "b", "c"}, {"B", "d", "e"}, {"C", "f", "g"}},
         {},
         {"2: import.remark.quotes"}},
        {"never closed, and the comma inside makes the cells unclear",
         "N,E,P\n\"B, A,d,e\n\"C\",\"f\",\"g\"\n",
         {{"C", "f", "g"}},
         {"2: reject.import.quotes"},
         {}},
        {"a mark inside that should be doubled",
         "N,E,P\n\"Dan \"Dino\" Ek\",d,e\nC,f,g\n",
         {{"Dan \"Dino\" Ek", "d", "e"}, {"C", "f", "g"}},
         {},
         {"2: import.remark.quotes"}},
        {"a mark inside a cell of several lines",
         "N,E,P\nA,\"say \"hi\"\nnow\",c\nC,f,g\n",
         {{"A", "say \"hi\"\nnow", "c"}, {"C", "f", "g"}},
         {},
         {"2: import.remark.quotes"}},
        {"open to the end of the file",
         "N,E,P\nA,b,c\nB,d,\"e",
         {{"A", "b", "c"}, {"B", "d", "e"}},
         {},
         {"3: import.remark.quotes"}},
        {"a comma too many",
         "N,E,P\nA,b,c,d\nC,f,g\n",
         {{"C", "f", "g"}},
         {"2: reject.import.cell_count(found=4, expected=3)"},
         {}},
    };
    for (const Row& row : rows) {
        CAPTURE(row.claim);
        for (const std::size_t slice : {0, 1, 3}) {
            const CsvTable table = table_of(row.text, slice);
            Rows found = rows_of(table);
            REQUIRE(!found.empty());
            found.erase(found.begin());  // the header
            CHECK(found == row.rows);
            CHECK(plain(table.reported().rejected) == row.rejected);
            CHECK(plain(table.reported().remarks) == row.remarks);
        }
    }
}

TEST_CASE("RowNumbersAreThoseOfASpreadsheet") {
    const CsvTable table = table_of("Name,Notes\nA,\"two\nlines\"\n\nB,x\n");
    REQUIRE(table.row_count() == 3);
    CHECK(table.place_of(1) == 2);
    CHECK(table.place_of(2) == 4);  // the empty row counts
}

TEST_CASE("EndlessRowsAreReportedAndPassedOver") {
    const std::string huge(1'500'000, 'x');
    const CsvTable table = table_of("Name,Email\nA,b\n" + huge + "\nC,d\n", 5000);
    CHECK(rows_of(table) == Rows{{"Name", "Email"}, {"A", "b"}, {"C", "d"}});
    CHECK(plain(table.reported().rejected) == Texts{"3: reject.import.row_too_long"});
    // A mark that is never closed is noticed long before the end of a large file.
    std::string text = "Name,Email\n\"A,b\n";
    for (int i = 0; i < 30'000; ++i)
        text += "Anna,anna@berg.example\n";
    CHECK(table_of(text, 4096).row_count() == 30'002);
}

TEST_CASE("RandomTablesComeBackInSlicesOfAnySize") {
    auto random = wordkeep::test::seeded_random("CSV round trip");
    static const std::string delimiters = ",;\t|";
    for (int round = 0; round < 300; ++round) {
        const char delimiter = random.pick(delimiters);
        const std::string line_break = random.one_in(2) ? "\r\n" : "\n";
        const auto columns = static_cast<std::size_t>(random.between(3, 6));
        Rows rows{{"Name", "E-mail", "Phone"}};
        while (rows[0].size() < columns)
            rows[0].push_back("Notes");
        for (auto i = random.between(1, 12); i > 0; --i) {
            Texts row{random_name(random), "x@y.example"};
            while (row.size() < columns)
                row.push_back(random_text(random, 30));
            // An apostrophe at the beginning may be a guard for spreadsheets, and comes off.
            for (std::string& cell : row)
                if (cell.starts_with('\'')) cell.insert(0, "x");
            rows.push_back(std::move(row));
        }
        std::string text;
        for (const Texts& row : rows) {
            for (std::size_t i = 0; i < row.size(); ++i) {
                if (i > 0) text += delimiter;
                const bool must = row[i].find_first_of("\"\r\n\t,;|'") != std::string::npos;
                if (!must && !random.one_in(3)) {
                    text += row[i];
                    continue;
                }
                text += '"';
                for (const char c : row[i])
                    text += c == '"' ? std::string("\"\"") : std::string(1, c);
                text += '"';
            }
            text += line_break;
        }
        CAPTURE(text);
        const CsvTable table = table_of(text, static_cast<std::size_t>(random.between(1, 200)));
        CHECK(table.delimiter() == delimiter);
        CHECK(rows_of(table) == rows);
        CHECK(table.reported().rejected.empty());
        CHECK(table.reported().remarks.empty());
    }
}
