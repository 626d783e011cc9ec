// The single texts of a 自评表 (project, goals …) in line and text edits: typed, committed as one step, marked by findings.
#pragma once

#include "ui/report_editor.h"

#include <QObject>

#include <vector>

class QLineEdit;
class QPlainTextEdit;
class QWidget;

namespace juesuan {

class EvaluationFields : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    // An editor of that field (evaluationField), made and followed from then on.
    QLineEdit* line(const QString& field, QWidget* parent);
    QPlainTextEdit* area(const QString& field, QWidget* parent);
    void setTable(ReportEditor* editor, int table); // editor may be null
    void refresh();
    // Takes over what was typed and not yet committed.
    void commit();
    // The editor of that field, the stretch of its text marked (length 0: as it is); null when the field has none here.
    QWidget* show(const QString& field, int start, int length);

Q_SIGNALS:
    void problem(const juesuan::Problem& problem);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Field {
        QString name;
        QLineEdit* line = nullptr;
        QPlainTextEdit* area = nullptr;
        QWidget* widget() const;
        QString text() const;
        void setText(const QString& text) const;
    };
    void watch(const Field& field);
    void commitField(const Field& field);

    ReportEditor* m_editor = nullptr;
    int m_table = -1;
    std::vector<Field> m_fields;
};

} // namespace juesuan
