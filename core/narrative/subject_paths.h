// Subjects as texts name them: 社会保障和就业支出（类）行政事业单位养老支出（款）行政单位离退休（项）.
#pragma once

#include "model/report.h"
#include "model/subject.h"

#include <QSet>

#include <array>
#include <vector>

namespace juesuan {

// One name with its level as a text gives it; places are in the packed text (near_text.h).
struct PathStep {
    QString name;     // what stands before the level's mark, from the last sign on; may begin with other words
    int level = 0;    // 1 类, 2 款, 3 项
    int start = 0;    // of name
    int end = 0;      // behind the mark
};

// Steps that follow each other without a word between them.
using SubjectPath = std::vector<PathStep>;

// All paths of a packed text.
std::vector<SubjectPath> subjectPaths(const QString& packed);

// The functional subjects that the report's tables and the catalogue know, by level and name.
class SubjectNames {
public:
    SubjectNames(const Report& report, const SubjectCatalogue& catalogue);

    struct Known {
        QString name; // as tables print it, packed
        QSet<QString> codes;
        bool inReport = false;
    };
    // The subject of that level that the step's name is, or ends in; null when there is none. `junk` is how many
    // characters of the name stand before it.
    const Known* find(const PathStep& step, int& junk) const;
    // The very subject at another level; 0 when there is none.
    int otherLevel(const PathStep& step) const;
    // The subject that the name nearly is; null when none is near enough.
    const Known* nearest(const PathStep& step) const;
    // The subject of the report below `parent` whose name the step's is with words left out or put in; null when none or several.
    const Known* abridged(const PathStep& step, const Known& parent) const;
    // Full path of a code as tables name it: 社会保障和就业支出（类）…
    QString pathOf(const QString& code) const;
    const Known* named(int level, const QString& name) const;
    // Whether rows of the report's tables have that code.
    bool inReport(const QString& code) const { return m_reportCodes.contains(code); }

private:
    void add(const QString& code, const QString& name, bool inReport);

    std::array<QHash<QString, Known>, 3> m_levels; // by name
    std::array<QHash<QString, QString>, 3> m_forms; // other ways to say it, to the name: without 支出
    QHash<QString, QString> m_nameOf;
    QSet<QString> m_reportCodes;
};

} // namespace juesuan
