// The 说明 that we write, doubted by what doubts those of others.
#include "session/book.h"
#include "session/report_check.h"
#include "session/resources.h"

#include <catch2/catch.hpp>

#include <QTemporaryDir>

#include <algorithm>

using namespace juesuan;

namespace {

struct WrittenSample {
    QTemporaryDir folder;
    std::unique_ptr<Book> book;
    ReportSession* session = nullptr;
    ReportSession* before = nullptr;

    WrittenSample() {
        auto made = Book::createSample(folder.filePath(QStringLiteral("s.juesuan")));
        REQUIRE(made.ok());
        book = std::move(*made);
        session = *book->find({}, 2024);
        before = *book->find({}, 2023);
        REQUIRE(session->apply(session->setAutomatic(false)).ok());
        write();
    }

    void write() {
        const ChangeSet made = session->generateNarrative();
        if (!made.empty())
            REQUIRE(session->apply(made).ok());
    }

    std::vector<Finding> findings() const {
        std::vector<Finding> out = checkReportTexts(session->report(), &before->report(), book->catalogue()).findings;
        std::erase_if(out, [](const Finding& f) { return f.place.part != TextPlace::Part::Narrative; });
        return out;
    }

    std::string told() const {
        QString out;
        for (const Finding& finding : findings())
            out += finding.rule + QStringLiteral(": ") + finding.message.zh + QStringLiteral(" | ") + finding.quote + QChar(u'\n');
        return out.toStdString();
    }
};

} // namespace

TEST_CASE("the 说明 written from the sample's figures is free of findings, the glossary complete") {
    WrittenSample sample;
    INFO(sample.told());
    CHECK(sample.findings().empty());
    const TextCheck all = checkReportTexts(sample.session->report(), &sample.before->report(), sample.book->catalogue());
    for (const Finding& finding : all.findings)
        UNSCOPED_INFO(finding.rule.toStdString() << ' ' << finding.message.zh.toStdString());
    CHECK(all.findings.empty());
    CHECK(all.figures > 60);
    CHECK(all.checked * 100 >= all.figures * 95);
}

TEST_CASE("whichever figure changes, the old text is doubted where it tells it, and the new one is right") {
    WrittenSample sample;
#ifdef __SANITIZE_ADDRESS__
    constexpr int oneOf = 6; // each is the same code again, ten times slower
#else
    constexpr int oneOf = 1;
#endif
    int changed = 0, told = 0, otherTable = 0, seen = 0;
    for (const CellRef& cell : sample.session->report().orderedCells()) {
        const CellValue before = sample.session->report().value(cell);
        const FormDefinition* form = sample.session->report().formSet().form(cell.form);
        if (!form || form->supplementary || !before.isFigure() || seen++ % oneOf != 0)
            continue;
        INFO(cell.form.toStdString() << ' ' << cell.row.toStdString() << ' ' << cell.column.toStdString());
        ChangeSet change;
        change.gesture = QStringLiteral("test");
        const auto amount = Amount::fromFen(before.amount.fen() + 12'340'000); // 12.34 万元
        REQUIRE(amount.has_value());
        const CellValue after = CellValue::figure(*amount, before.quantum);
        change.changes.push_back(CellChange{cell, before, after});
        REQUIRE(sample.session->apply(change).ok());
        ++changed;
        if (!sample.session->staleTokens().empty()) {
            ++told;
            // Where two tables now say two things, the text that agrees with the other one is not what is wrong.
            if (sample.findings().empty()) {
                ++otherTable;
                const auto named = sample.session->findingsOf(cell);
                CHECK(std::any_of(named.begin(), named.end(), [](const Finding* f) { return f->severity == Severity::Error; }));
            }
        }
        const ChangeSet made = sample.session->generateNarrative();
        if (!made.empty())
            REQUIRE(sample.session->apply(made).ok());
        {
            INFO(sample.told());
            CHECK(sample.findings().empty());
        }
        if (!made.empty())
            REQUIRE(sample.session->apply(made.inverted()).ok());
        REQUIRE(sample.session->apply(change.inverted()).ok());
    }
    CHECK(changed * oneOf >= 100);
    CHECK(told * oneOf >= 24);
    CHECK(otherTable <= 5);
}
