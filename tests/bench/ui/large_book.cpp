// True amounts by subject, summed up exactly, printed rounded.
#include "large_book.h"

#include "store/book_store.h"

#include <QMap>

#include <map>
#include <random>

namespace juesuan {

namespace {

constexpr int firstYear = 2020;

QString two(int number) { return QStringLiteral("%1").arg(number, 2, 10, QChar(u'0')); }

// One subject of 2nd and 3rd table: what came in and what went out, each in its parts, in 分.
struct Flow {
    qint64 fiscal = 0, other = 0;     // income
    qint64 basic = 0, project = 0;    // expenditure
    qint64 fiscalBasic = 0, fiscalProject = 0;
    void add(const Flow& flow) {
        fiscal += flow.fiscal;
        other += flow.other;
        basic += flow.basic;
        project += flow.project;
        fiscalBasic += flow.fiscalBasic;
        fiscalProject += flow.fiscalProject;
    }
};

class LargeReport {
public:
    LargeReport(const FormSetPtr& forms, const BookSize& size, int unit, int year)
        : m_report({QString::number(100'000 + unit), QStringLiteral("测试单位%1").arg(unit, 4, 10, QChar(u'0'))}, year, forms),
          m_size(size), m_random(unsigned(unit * 100 + year)) {}

    Report make() {
        QMap<QString, Flow> flows; // by code, 合计 under the empty one
        for (int c = 0; c < m_size.categories; ++c)
            for (int s = 0; s < m_size.sections; ++s)
                for (int i = 0; i < m_size.items; ++i) {
                    const Flow flow = any();
                    const QString category = QString::number(201 + c), section = category + two(s + 1);
                    for (const QString& code : {QString(), category, section, section + two(i + 1)})
                        flows[code].add(flow);
                }
        for (auto at = flows.cbegin(); at != flows.cend(); ++at)
            print(at.key(), at.value());
        return std::move(m_report);
    }

private:
    qint64 amount() { return qint64(m_random() % 10'000'000'000); }

    Flow any() {
        Flow out;
        out.fiscalBasic = amount();
        out.fiscalProject = amount();
        out.basic = out.fiscalBasic + amount();
        out.project = out.fiscalProject + amount();
        out.fiscal = out.fiscalBasic + out.fiscalProject;
        out.other = out.basic + out.project - out.fiscal;
        return out;
    }

    void print(const QString& code, const Flow& flow) {
        for (const char* form : {"02", "03", "05"}) {
            m_form = QString::fromLatin1(form);
            m_row = code.isEmpty() ? QStringLiteral("合计") : code;
            if (!code.isEmpty())
                m_report.setRow(m_form, code, subjectName(code));
            if (m_form == QStringLiteral("02")) {
                set(QStringLiteral("本年收入合计"), flow.fiscal + flow.other);
                set(QStringLiteral("财政拨款收入"), flow.fiscal);
                set(QStringLiteral("其他收入"), flow.other);
            } else if (m_form == QStringLiteral("03")) {
                set(QStringLiteral("本年支出合计"), flow.basic + flow.project);
                set(QStringLiteral("基本支出"), flow.basic);
                set(QStringLiteral("项目支出"), flow.project);
            } else {
                set(QStringLiteral("小计"), flow.fiscalBasic + flow.fiscalProject);
                set(QStringLiteral("基本支出"), flow.fiscalBasic);
                set(QStringLiteral("项目支出"), flow.fiscalProject);
            }
        }
    }

    void set(const QString& column, qint64 fen) {
        const qint64 printed = (fen + wanYuanCent / 2) / wanYuanCent * wanYuanCent;
        m_report.setValue({m_form, m_row, column}, CellValue::figure(Amount::ofFen(printed), wanYuanCent));
    }

public:
    static QString subjectName(const QString& code) { return QStringLiteral("某类事务支出%1").arg(code); }

private:
    Report m_report;
    const BookSize m_size;
    std::mt19937_64 m_random;
    QString m_form, m_row;
};

} // namespace

bool writeLargeBook(const QString& path, const FormSetPtr& forms, const BookSize& size) {
    auto book = BookStore::create(path);
    if (!book)
        return false;
    std::map<QString, Subject> subjects;
    for (int unit = 0; unit < size.units; ++unit)
        for (int year = firstYear; year < firstYear + size.years; ++year) {
            const Report report = LargeReport(forms, size, unit, year).make();
            const Report empty(report.unit, report.year, forms);
            const ChangeSet change = changesBetween(empty, report, QStringLiteral("import"));
            if (!(*book)->import({report.unit.code, report.unit.name, year, forms->edition(), change, report}))
                return false;
            for (const SubjectRow& row : report.rows(QStringLiteral("03")))
                subjects.insert({row.code, {SubjectKind::Functional, row.code, row.name, {year}, true}});
        }
    std::vector<Subject> learnt;
    for (const auto& [code, subject] : subjects)
        learnt.push_back(subject);
    return (*book)->learn(learnt).ok();
}

} // namespace juesuan
