// Both published reports with one figure, direction, year, name or list item of their 说明 changed at a time: at least 95 of
// 100 changes must give a new error or warning where they are, and the texts as they are published none but the known ones.
#include "session/importer.h"
#include "session/report_check.h"
#include "session/resources.h"

#include <catch2/catch.hpp>

#include <QDir>
#include <QFileInfo>
#include <QMap>
#include <QRegularExpression>
#include <QSet>

using namespace juesuan;

namespace {

#ifdef __SANITIZE_ADDRESS__
constexpr int oneOf = 6; // each is the same code again, ten times slower
#else
constexpr int oneOf = 1;
#endif

class ReportMutator {
public:
    explicit ReportMutator(const QString& path) {
        qputenv("JUESUAN_READ_PDF", QFileInfo(QStringLiteral(JUESUAN_BINARY)).absoluteDir().filePath(QStringLiteral("juesuan-read-pdf")).toUtf8());
        const auto names = standardCatalogue();
        REQUIRE(names.ok());
        m_catalogue = *names;
        const auto plan = readImport(path, m_catalogue);
        REQUIRE(plan.ok());
        m_report = plan->report;
        for (const Finding& finding : findings(m_report))
            m_known.insert(keyOf(finding));
    }

    void run() {
        const auto& sections = m_report.narrative.sections;
        for (int s = 0; s < int(sections.size()); ++s)
            for (int p = 0; sections[size_t(s)].part == QStringLiteral("说明") && p < int(sections[size_t(s)].paragraphs.size()); ++p)
                mutateParagraph(s, p, sections[size_t(s)].paragraphs[size_t(p)].text);
    }

    struct Count {
        int tried = 0, found = 0;
    };
    QMap<QString, Count> counts;
    QStringList missed;
    int knownCount() const { return int(m_known.size()); }

private:
    std::vector<Finding> findings(const Report& report) const {
        std::vector<Finding> out = checkReportTexts(report, nullptr, m_catalogue).findings;
        std::erase_if(out, [](const Finding& f) { return f.severity != Severity::Error && f.severity != Severity::Warning; });
        return out;
    }

    static QString keyOf(const Finding& finding) {
        return QStringLiteral("%1|%2|%3|%4").arg(finding.rule, finding.quote).arg(finding.place.item).arg(finding.place.paragraph);
    }

    // Every match of `what`, its first group if it has one, made into `other` of it.
    template <typename Other> void each(const QString& kind, int s, int p, const QString& text, const QString& what, Other other) {
        auto matches = QRegularExpression(what).globalMatch(text);
        while (matches.hasNext()) {
            const auto match = matches.next();
            const int group = match.lastCapturedIndex() >= 1 ? 1 : 0;
            const QString changed = other(match.captured(group));
            if (changed.isEmpty() || changed == match.captured(group))
                continue;
            QString mutant = text;
            mutant.replace(match.capturedStart(group), match.capturedLength(group), changed);
            attempt(kind, s, p, mutant, text.mid(qMax(0, int(match.capturedStart(group)) - 10), 30) + QStringLiteral(" → ") + changed);
        }
    }

    void mutateParagraph(int s, int p, const QString& text) {
        // The first digit that is not 0: more than rounding could make of it.
        each(QStringLiteral("figure"), s, p, text, QStringLiteral("(\\d[\\d,]*(?:\\.\\d+)?)(?=(?:万元|%|辆|个|批次|人次|台|分))"), [](QString number) {
            for (QChar& c : number)
                if (c.isDigit() && c != QChar(u'0')) {
                    c = c == QChar(u'9') ? QChar(u'8') : QChar(char16_t(c.unicode() + 1));
                    return number;
                }
            return QString();
        });
        const QMap<QString, QString> opposite{{QStringLiteral("增加"), QStringLiteral("减少")}, {QStringLiteral("减少"), QStringLiteral("增加")},
                                              {QStringLiteral("增长"), QStringLiteral("下降")}, {QStringLiteral("下降"), QStringLiteral("增长")},
                                              {QStringLiteral("降低"), QStringLiteral("增长")}, {QStringLiteral("小于"), QStringLiteral("大于")},
                                              {QStringLiteral("大于"), QStringLiteral("小于")}};
        each(QStringLiteral("direction"), s, p, text, QStringLiteral("(增加|减少|增长|下降|降低)(?=\\d)|决算数(小于|大于)"), [&](const QString& word) {
            return opposite.value(word);
        });
        each(QStringLiteral("direction"), s, p, text, QStringLiteral("(小于|大于)(?=(?:年初)?预算数)"), [&](const QString& word) { return opposite.value(word); });
        each(QStringLiteral("year"), s, p, text, QStringLiteral("20\\d\\d(?=年)"), [](const QString& year) { return QString::number(year.toInt() - 2); });
        // A subject's name without one of its characters.
        each(QStringLiteral("name"), s, p, text, QStringLiteral("([\\p{Han}]{3,20})(?=（[类款项]）)"), [](const QString& name) {
            return name.left(1) + name.mid(2);
        });
        each(QStringLiteral("unit"), s, p, text, QRegularExpression::escape(m_report.unit.name), [](const QString& name) {
            return name.left(2) + name.mid(3);
        });
        each(QStringLiteral("item"), s, p, text, QStringLiteral("主要包括：([\\p{Han}]{3,12})(?=、)"), [](const QString&) { return QStringLiteral("救济费"); });
        each(QStringLiteral("item"), s, p, text, QStringLiteral("主要包括：[^。；]{3,40}、([\\p{Han}]{3,16}、)"), [](const QString&) { return QStringLiteral("、"); });
    }

    void attempt(const QString& kind, int s, int p, const QString& mutant, const QString& what) {
        if (m_attempts++ % oneOf != 0)
            return;
        Report changed = m_report;
        changed.narrative.sections[size_t(s)].paragraphs[size_t(p)].text = mutant;
        Count& count = counts[kind];
        ++count.tried;
        for (const Finding& finding : findings(changed)) {
            // A total and its parts stand in one section: which of them is wrong nobody can tell.
            if (!m_known.contains(keyOf(finding)) && finding.place.item == s) {
                ++count.found;
                return;
            }
        }
        missed << kind + QStringLiteral(": ") + what;
    }

    Report m_report;
    SubjectCatalogue m_catalogue;
    QSet<QString> m_known;
    int m_attempts = 0;
};

} // namespace

TEST_CASE("one slip in a published 说明 is found where it is") {
    int tried = 0, found = 0;
    QStringList missed;
    // As published: the true errors and warnings of the findings files, nothing else.
    const QList<std::pair<QString, int>> files{{QStringLiteral("ssic-2024.txt"), 3}, {QStringLiteral("putuo-finance-2024.pdf"), 9}};
    for (const auto& [name, most] : files) {
        const QString path = QStringLiteral(JUESUAN_SHARED_DIR "/reports/") + name;
        if (!QFileInfo::exists(path)) {
            WARN("skipped: no ../shared");
            return;
        }
        ReportMutator mutator(path);
        INFO(name.toStdString());
        CHECK(mutator.knownCount() <= most);
        mutator.run();
        for (auto at = mutator.counts.begin(); at != mutator.counts.end(); ++at) {
            tried += at->tried;
            found += at->found;
            UNSCOPED_INFO(name.toStdString() << ' ' << at.key().toStdString() << ": " << at->found << " of " << at->tried);
        }
        missed << mutator.missed;
    }
    INFO(missed.join(QChar(u'\n')).toStdString());
    CHECK(tried * oneOf >= 300);
    CHECK(found * 100 >= tried * (oneOf == 1 ? 95 : 85));
}
