// The one way by which reports change: apply → persist → check → tell; and what survives closing the book.
#include "session/book.h"
#include "session/exporter.h"
#include "session/importer.h"
#include "session/messages.h"
#include "session/report_check.h"
#include "session/resources.h"
#include "support/amounts.h"

#include <catch2/catch.hpp>

#include <QFile>
#include <QTemporaryDir>

using namespace juesuan;

namespace {

struct SampleBook {
    QTemporaryDir folder;
    QString path = folder.filePath("sample.juesuan");
    std::unique_ptr<Book> book;
    ReportSession* session = nullptr;

    SampleBook() {
        auto created = Book::createSample(path);
        REQUIRE(created.ok());
        book = std::move(*created);
        find();
    }
    void find() {
        auto found = book->find({}, 2024);
        REQUIRE(found.ok());
        session = *found;
    }
    void reopen() {
        session = nullptr;
        book.reset();
        auto opened = Book::open(path);
        REQUIRE(opened.ok());
        book = std::move(*opened);
        find();
    }
};

const CellRef fiscalIncome{"01", "一般公共预算财政拨款收入", "决算数"};


int countOf(const ReportSession& session, Severity severity) {
    int n = 0;
    for (const Finding& finding : session.findings())
        n += finding.severity == severity;
    return n;
}

} // namespace

TEST_CASE("the sample book has two years without an error") {
    SampleBook sample;
    CHECK(sample.book->reports().size() == 2);
    for (const BookReport& entry : sample.book->reports()) {
        auto session = sample.book->session(entry.id);
        REQUIRE(session.ok());
        (*session)->checkJointNow();
        INFO(entry.year);
        for (const Finding& finding : (*session)->findings())
            if (finding.severity == Severity::Error || finding.severity == Severity::Warning)
                FAIL(finding.rule.toStdString() << " " << sentenceFor(finding, true).toStdString());
        CHECK((*session)->lastCheck().joint == Feasibility::Proved);
    }
    CHECK(countOf(*sample.session, Severity::Rounding) == 15);
}

TEST_CASE("an edit is checked at once, kept when the book is opened again, and taken back") {
    SampleBook sample;
    int told = 0;
    QObject::connect(sample.session, &ReportSession::cellsChanged, sample.session, [&](const QList<CellRef>& cells) {
        ++told;
        CHECK(cells.contains(fiscalIncome));
    });
    const CellValue before = sample.session->report().value(fiscalIncome);
    const ChangeSet type = typeValue(sample.session->report(), fiscalIncome, wan(u"3,004.98"));
    REQUIRE(sample.session->apply(type));
    CHECK(told == 1);
    CHECK(countOf(*sample.session, Severity::Error) > 0);
    CHECK(sample.session->markOf(fiscalIncome) == CellMark::Error);
    CHECK_FALSE(sample.session->rulesOf(fiscalIncome).empty());
    sample.reopen();
    CHECK(sample.session->report().value(fiscalIncome) == wan(u"3004.98"));
    CHECK(countOf(*sample.session, Severity::Error) > 0);
    REQUIRE(sample.session->apply(type.inverted(), true));
    CHECK(countOf(*sample.session, Severity::Error) == 0);
    sample.reopen();
    CHECK(sample.session->report().value(fiscalIncome) == before);
    const auto history = sample.session->history(fiscalIncome);
    REQUIRE(history.size() >= 2);
    CHECK(history[0].undo);
    CHECK(history[1].after == wan(u"3004.98"));
}

TEST_CASE("incremental findings equal a full check after any edits") {
    SampleBook sample;
    const auto cells = sample.session->report().orderedCells();
    for (size_t i = 0; i < cells.size(); i += 7) {
        REQUIRE(sample.session->apply(typeValue(sample.session->report(), cells[i], wan(i % 2 ? u"1.00" : u"99.99"))));
        sample.session->checkJointNow();
        auto prior = sample.book->find({}, 2023);
        REQUIRE(prior.ok());
        const auto full = checkReport(sample.session->report(), &(*prior)->report(), sample.book->catalogue());
        REQUIRE(full.ok());
        QStringList a, b;
        for (const Finding& finding : full->findings)
            a << finding.identity() + QString::number(finding.difference);
        for (const Finding& finding : sample.session->findings())
            b << finding.identity() + QString::number(finding.difference);
        a.sort();
        b.sort();
        CHECK(a.join('\n').toStdString() == b.join('\n').toStdString());
        CHECK(full->checked == sample.session->lastCheck().checked);
    }
}

TEST_CASE("last year's closing balance is this year's opening balance") {
    SampleBook sample;
    auto prior = sample.book->find({}, 2023);
    REQUIRE(prior.ok());
    const int before = countOf(*sample.session, Severity::Error) + countOf(*sample.session, Severity::Warning);
    const CellRef closing{"01", "年末结转和结余", "决算数"};
    REQUIRE((*prior)->apply(typeValue((*prior)->report(), closing, wan(u"400.00"))));
    CHECK(countOf(*sample.session, Severity::Error) + countOf(*sample.session, Severity::Warning) > before);
}

TEST_CASE("rows come with their parents' names and go again") {
    SampleBook sample;
    const auto add = sample.session->addRow("07", "2120801");
    REQUIRE(add.ok());
    REQUIRE(sample.session->apply(*add));
    CHECK(sample.session->report().rows("07").size() == 3);
    sample.reopen();
    CHECK(sample.session->report().rows("07").size() == 3);
    const auto remove = sample.session->removeRow("07", "2120801");
    REQUIRE(remove.ok());
    REQUIRE(sample.session->apply(*remove));
    CHECK(sample.session->report().rows("07").size() == 2);
}

TEST_CASE("an accepted warning lapses when its figures change") {
    SampleBook sample;
    const CellRef reception{"06", "30217", "决算数"};
    REQUIRE(sample.session->apply(typeValue(sample.session->report(), reception, wan(u"9.00"))));
    const Finding* warning = nullptr;
    for (const Finding* finding : sample.session->findingsOf(reception))
        if (finding->severity == Severity::Warning && !finding->rule.startsWith("joint"))
            warning = finding;
    REQUIRE(warning);
    const Finding kept = *warning;
    REQUIRE(sample.session->apply(sample.session->accept(kept, "口径不同")));
    const Acknowledgement* accepted = sample.session->acknowledgementOf(kept);
    REQUIRE(accepted);
    CHECK(accepted->reason == "口径不同");
    sample.reopen();
    CHECK(sample.session->acknowledgementOf(kept));
    REQUIRE(sample.session->apply(typeValue(sample.session->report(), reception, wan(u"9.50"))));
    for (const Finding& finding : sample.session->findings())
        if (finding.rule == kept.rule && finding.identity() == kept.identity())
            CHECK_FALSE(sample.session->acknowledgementOf(finding));
}

TEST_CASE("a second opener reads only and is told who has the book") {
    SampleBook sample;
    auto second = Book::open(sample.path);
    REQUIRE(second.ok());
    CHECK((*second)->readOnly());
    CHECK_FALSE((*second)->status().lockedBy.isEmpty());
    CHECK(sentenceFor((*second)->status().why).contains((*second)->status().lockedBy));
    auto session = (*second)->find({}, 2024);
    REQUIRE(session.ok());
    const auto refused = (*session)->apply(typeValue((*session)->report(), fiscalIncome, wan(u"1.00")));
    CHECK(refused.problem().code == ProblemCode::BookReadOnly);
    CHECK((*session)->report().value(fiscalIncome) != wan(u"1.00"));
}

TEST_CASE("importing a dump twice changes nothing the second time") {
    SampleBook sample;
    const QString file = sample.folder.filePath("report.json");
    REQUIRE(exportReport(sample.session->report(), file));
    const auto plan = readImport(file, sample.book->catalogue());
    REQUIRE(plan.ok());
    const auto again = sample.book->import(*plan);
    REQUIRE(again.ok());
    CHECK_FALSE(again->created);
    CHECK(again->changes == 0);
    auto other = Book::create(sample.folder.filePath("other.juesuan"));
    REQUIRE(other.ok());
    const auto first = (*other)->import(*plan);
    REQUIRE(first.ok());
    CHECK(first->created);
    CHECK(dumpReport(first->session->report())->toStdString() == dumpReport(sample.session->report())->toStdString());
}

TEST_CASE("files are told apart and every problem has a sentence") {
    QTemporaryDir folder;
    const auto write = [&](const QString& name, const QByteArray& bytes) {
        QFile file(folder.filePath(name));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        return folder.filePath(name);
    };
    CHECK(kindOfFile(folder.filePath("none")) == FileKind::Missing);
    CHECK(kindOfFile(write("a.txt", "SQLite format 3")) == FileKind::Book);
    CHECK(kindOfFile(write("a.json", "{}")) == FileKind::ReportJson);
    CHECK(kindOfFile(write("b.txt", "text")) == FileKind::ReportText);
    CHECK(kindOfFile(write("c.pdf", "%PDF-1.7")) == FileKind::ReportPdf);
    CHECK(kindOfFile(write("d", "\n%PDF-1.4")) == FileKind::ReportPdf);
    CHECK(kindOfFile(write("e.txt", "\xD0\xCF\x11\xE0")) == FileKind::ReportWorkbook);
    CHECK(kindOfFile(write("f.CSV", "a,b")) == FileKind::ReportCsv);
    CHECK(kindOfFile(folder.path()) == FileKind::Unknown);
    for (int code = 1; code <= int(ProblemCode::UsageBadValue); ++code) {
        const QString sentence = sentenceFor({ProblemCode(code), {"eins", "%1", "drei"}});
        INFO(problemCodeName(ProblemCode(code)).toStdString() << ": " << sentence.toStdString());
        CHECK(sentence.size() > 20);
        CHECK_FALSE(sentence.contains("No problem"));
    }
}

TEST_CASE("generating the 说明 is one gesture that undoes exactly and survives closing") {
    SampleBook sample;
    const Report before = sample.session->report();
    CHECK(sample.session->generatingReplacesText());
    const ChangeSet made = sample.session->generateNarrative();
    REQUIRE(sample.session->apply(made).ok());
    CHECK(sample.session->generateNarrative().empty());
    CHECK(sample.session->staleTokens().empty());
    REQUIRE(sample.session->apply(typeValue(sample.session->report(), fiscalIncome, wan(u"3,005.00"))).ok());
    CHECK_FALSE(sample.session->staleTokens().empty());
    REQUIRE(sample.session->apply(sample.session->generateNarrative()).ok());
    CHECK(sample.session->staleTokens().empty());

    int missing = 0;
    RemarkSlot slot;
    for (const RemarkSlot& s : sample.session->remarkSlots())
        if (s.missing() && ++missing == 1)
            slot = s;
    REQUIRE(missing > 5);
    REQUIRE(sample.session->apply(sample.session->setRemark(slot, QStringLiteral("人员增加"))).ok());
    int left = 0;
    for (const RemarkSlot& s : sample.session->remarkSlots())
        left += s.missing();
    CHECK(left == missing - 1);
    const Narrative written = sample.session->report().narrative;
    sample.reopen();
    CHECK(sample.session->report().narrative == written);
    REQUIRE(sample.session->apply(sample.session->generateNarrative()).ok());
    CHECK(sample.session->report().narrative == written);
    CHECK_FALSE(before.narrative == written);
}
