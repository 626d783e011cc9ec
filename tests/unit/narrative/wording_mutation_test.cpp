// A published report with one slip at a time: at least 95 of 100 must be found where they are, and none without a slip.
#include "wording_fixture.h"

#include "session/importer.h"

#include <QFileInfo>
#include <QMap>
#include <QRegularExpression>
#include <QSet>

#include <functional>

using namespace juesuan;

namespace {

class Mutator {
public:
    explicit Mutator(const QString& path) {
        auto names = standardCatalogue();
        REQUIRE(names.ok());
        m_catalogue = *names;
        auto plan = readImport(path, m_catalogue);
        REQUIRE(plan.ok());
        m_report = plan->report;
        m_rules = *standardTextRules();
        for (const Finding& f : check(m_report))
            m_known.insert(keyOf(f));
    }

    const Report& report() const { return m_report; }
    std::vector<Finding> check(const Report& report) const {
        TextCheck out;
        const TextContext context{*m_rules, report, nullptr, m_catalogue};
        checkWording(context, out);
        checkGlossary(context, out);
        return out.findings;
    }

    // Paragraphs of the 说明 (or explanations of 名词解释) with one stretch replaced, one after the other.
    void mutate(const QString& kind, bool glossary, const QRegularExpression& what, const std::function<QStringList(const QString&)>& others) {
        const auto each = [&](const QString& original, TextPlace::Part part, int item, int paragraph, const std::function<void(Report&, const QString&)>& put) {
            auto matches = what.globalMatch(original);
            while (matches.hasNext()) {
                const auto match = matches.next();
                const int group = match.lastCapturedIndex() >= 1 ? 1 : 0;
                for (const QString& other : others(match.captured(group))) {
                    Report changed = m_report;
                    QString text = original;
                    text.replace(match.capturedStart(group), match.capturedLength(group), other);
                    put(changed, text);
                    count(kind, changed, part, item, paragraph, original.mid(qMax(0, int(match.capturedStart(group)) - 8), 30) + QStringLiteral(" → ") + other);
                }
            }
        };
        const auto& sections = m_report.narrative.sections;
        for (int s = 0; !glossary && s < int(sections.size()); ++s) {
            if (sections[size_t(s)].part != QStringLiteral("说明"))
                continue;
            each(sections[size_t(s)].title, TextPlace::Part::Narrative, s, -1, [s](Report& r, const QString& t) { r.narrative.sections[size_t(s)].title = t; });
            for (int p = 0; p < int(sections[size_t(s)].paragraphs.size()); ++p)
                each(sections[size_t(s)].paragraphs[size_t(p)].text, TextPlace::Part::Narrative, s, p,
                     [s, p](Report& r, const QString& t) { r.narrative.sections[size_t(s)].paragraphs[size_t(p)].text = t; });
        }
        for (int e = 0; glossary && e < int(m_report.glossary.entries.size()); ++e) {
            each(m_report.glossary.entries[size_t(e)].text, TextPlace::Part::Glossary, e, -1, [e](Report& r, const QString& t) { r.glossary.entries[size_t(e)].text = t; });
            each(m_report.glossary.entries[size_t(e)].term, TextPlace::Part::Glossary, e, -1, [e](Report& r, const QString& t) { r.glossary.entries[size_t(e)].term = t; });
        }
    }

    // Fails when fewer than 95 of 100 of any kind were found; says what was missed.
    void judge() const {
        int all = 0, found = 0;
        for (auto at = m_counts.begin(); at != m_counts.end(); ++at) {
            all += at->second;
            found += at->first;
            INFO(at.key().toStdString() << ": " << at->first << " of " << at->second << " found; missed: " << m_missed.value(at.key()).join(" | ").toStdString());
            if (qEnvironmentVariableIsSet("WORDING_COUNTS"))
                printf("%s: %d of %d; missed: %s\n", qPrintable(at.key()), at->first, at->second, qPrintable(m_missed.value(at.key()).join(" | ")));
            CHECK(at->second > 0);
            CHECK(at->first * 100 >= at->second * 95);
        }
        CHECK(all >= 300);
        CHECK(found * 100 >= all * 98);
    }

private:
    static QString keyOf(const Finding& f) {
        return QStringLiteral("%1/%2/%3/%4/%5").arg(f.rule).arg(int(f.place.part)).arg(f.place.item).arg(f.place.paragraph).arg(f.quote);
    }

    void count(const QString& kind, const Report& changed, TextPlace::Part part, int item, int paragraph, const QString& said) {
        bool found = false;
        for (const Finding& f : check(changed))
            found = found || ((f.severity == Severity::Error || f.severity == Severity::Warning) && !m_known.contains(keyOf(f)) &&
                              f.place.part == part && f.place.item == item && f.place.paragraph == paragraph);
        auto& counts = m_counts[kind];
        ++counts.second;
        counts.first += found;
        if (!found)
            m_missed[kind] << said;
    }

    Report m_report;
    SubjectCatalogue m_catalogue;
    std::shared_ptr<const TextRules> m_rules;
    QSet<QString> m_known;
    QMap<QString, std::pair<int, int>> m_counts; // found, of
    QMap<QString, QStringList> m_missed;
};

QRegularExpression literal(const QString& text) { return QRegularExpression(QRegularExpression::escape(text)); }

} // namespace

TEST_CASE("wording: one slip at a time in a published report is found") {
    const QString path = qEnvironmentVariable("JUESUAN_SHARED", QStringLiteral(JUESUAN_SHARED_DIR)) + QStringLiteral("/reports/ssic-2024.txt");
    if (!QFileInfo::exists(path)) {
        WARN("skipped: no ../shared");
        return;
    }
    Mutator mutator(path);
    const QString name = mutator.report().unit.name;

    mutator.mutate(QStringLiteral("year"), false, QRegularExpression(QStringLiteral("20\\d\\d(?=年)")), [](const QString& year) {
        return QStringList{QString::number(year.toInt() + 1), QString::number(year.toInt() - 1), year.left(3) + QStringLiteral("9"),
                           year.left(2) + QStringLiteral("3") + year.right(1), QStringLiteral("1") + year.mid(1)};
    });
    mutator.mutate(QStringLiteral("date"), false, QRegularExpression(QStringLiteral("12月31日")), [](const QString&) {
        return QStringList{QStringLiteral("12月30日"), QStringLiteral("11月31日"), QStringLiteral("2月31日"), QStringLiteral("12月3日")};
    });
    int turn = 0;
    mutator.mutate(QStringLiteral("unit"), false, literal(name), [&turn](const QString& text) {
        // Other characters of the name at every occurrence.
        const int at = (turn += 7) % int(text.size() - 1);
        QString changed = text, dropped = text, added = text, swapped = text;
        changed[at] = u'某';
        dropped.remove((at + 3) % text.size(), 1);
        added.insert((at + 5) % text.size(), text[(at + 5) % text.size()]);
        const int swap = (at + 8) % int(text.size() - 1);
        std::swap(swapped[swap], swapped[swap + 1]);
        return QStringList{changed, dropped, added, swapped};
    });
    for (const bool glossary : {false, true})
        mutator.mutate(QStringLiteral("subject"), glossary, QRegularExpression(QStringLiteral("(?<=^|[。，；：“\\n.）])(\\p{Han}{2,}(?:（室）\\p{Han}+)?)(?=（[类款项]）)")),
                       [&turn](const QString& text) {
                           const int at = (turn += 3) % int(text.size());
                           QString changed = text, first = text, last = text, dropped = text;
                           changed[at] = u'某';
                           first[0] = u'某';
                           last[text.size() - 1] = u'某';
                           dropped.remove(int(text.size()) / 2, 1);
                           return QStringList{changed, first, last, dropped};
                       });
    mutator.mutate(QStringLiteral("level"), false, QRegularExpression(QStringLiteral("（[类款项]）")), [](const QString& text) {
        return QStringList{text == QStringLiteral("（款）") ? QStringLiteral("（项）") : QStringLiteral("（款）")};
    });
    mutator.mutate(QStringLiteral("mark doubled"), false, QRegularExpression(QStringLiteral("[。，；、：]")), [](const QString& mark) {
        return QStringList{mark + mark, mark + QStringLiteral("，")};
    });
    mutator.mutate(QStringLiteral("end dropped"), false, QRegularExpression(QStringLiteral("。$")), [](const QString&) {
        return QStringList{QString(), QStringLiteral("；"), QStringLiteral("，")};
    });
    mutator.mutate(QStringLiteral("bracket dropped"), false, QRegularExpression(QStringLiteral("[（）“”]")), [](const QString&) { return QStringList{QString()}; });
    mutator.mutate(QStringLiteral("percent sign dropped"), false, QRegularExpression(QStringLiteral("(?<=\\d)%")), [](const QString&) { return QStringList{QString()}; });
    mutator.mutate(QStringLiteral("unit of amount"), false, QRegularExpression(QStringLiteral("(?<=\\d)万元(?!以上)")), [](const QString&) {
        return QStringList{QString(), QStringLiteral("万"), QStringLiteral("万元万元")};
    });
    mutator.mutate(QStringLiteral("mark behind a figure"), false, QRegularExpression(QStringLiteral("(?<=\\d万元|\\d%)[，；。](?=.)")), [](const QString&) { return QStringList{QString()}; });
    mutator.mutate(QStringLiteral("direction in a reason"), false, QRegularExpression(QStringLiteral("主要是[^。]{0,40}?(?:收入|支出)(增加|减少)")), [](const QString& word) {
        return QStringList{word == QStringLiteral("增加") ? QStringLiteral("减少") : QStringLiteral("增加")};
    });
    mutator.judge();
}
