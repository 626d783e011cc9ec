// Frames from the parsing process, and its end by its own limits or ours.
#include "readers/pdf_process.h"

#include "readers/pdf_reader.h"

#include <QElapsedTimer>
#include <QFileInfo>
#include <QProcess>
#include <QtEndian>

#include <optional>

namespace juesuan {

namespace {

constexpr int longestRunMs = 11'000;
constexpr int askEveryMs = 50;

class PdfRun {
public:
    PdfRun(const PdfOrder& order, const std::function<bool(int)>& progress)
        : m_order(order), m_path(QFileInfo(order.path).absoluteFilePath()), m_progress(progress) {}

    Result<QByteArray> run() {
        QProcess process;
        process.setProcessChannelMode(QProcess::SeparateChannels);
        process.setStandardErrorFile(QProcess::nullDevice());
        process.start(m_order.program, m_order.arguments + QStringList{m_path}, QIODevice::ReadOnly);
        if (!process.waitForStarted(longestRunMs))
            return Problem{ProblemCode::PdfReaderMissing, {m_order.program}};
        QElapsedTimer clock;
        clock.start();
        while (process.state() != QProcess::NotRunning) {
            process.waitForReadyRead(askEveryMs);
            m_bytes += process.readAllStandardOutput();
            takeFrames();
            const bool wanted = !m_progress || m_progress(m_percent);
            if (wanted && clock.elapsed() < longestRunMs && m_bytes.size() <= m_order.largest)
                continue;
            process.kill();
            process.waitForFinished(1000);
            return wanted ? problem(ProblemCode::PdfTooHeavy) : Problem{ProblemCode::Cancelled, {}};
        }
        m_bytes += process.readAllStandardOutput();
        takeFrames();
        return result(process);
    }

private:
    Problem problem(ProblemCode code) const { return {code, {m_path}}; }

    // Stopped by its own limits: by the kernel for time, by itself or the kernel for memory.
    Result<QByteArray> result(const QProcess& process) {
        if (m_problem)
            return *m_problem;
        if (m_frame)
            return std::move(*m_frame);
        constexpr int outOfMemory = 3;
        const bool limit = process.exitStatus() == QProcess::CrashExit || process.exitCode() == outOfMemory;
        return problem(limit ? ProblemCode::PdfTooHeavy : ProblemCode::PdfDamaged);
    }

    void takeFrames() {
        constexpr qsizetype headSize = 5;
        qsizetype at = 0;
        while (m_bytes.size() - at >= headSize) {
            const auto size = qsizetype(qFromBigEndian<quint32>(m_bytes.constData() + at + 1));
            if (m_bytes.size() - at - headSize < size)
                break;
            takeFrame(m_bytes[at], m_bytes.sliced(at + headSize, size));
            at += headSize + size;
        }
        m_bytes.remove(0, at);
    }

    void takeFrame(char kind, const QByteArray& bytes) {
        if (kind == pdf_frames::page && bytes.size() == 8) {
            const auto page = qFromBigEndian<quint32>(bytes.constData()), pages = qFromBigEndian<quint32>(bytes.constData() + 4);
            m_percent = pages > 0 ? int(qMin<quint64>(100, quint64(page) * 100 / pages)) : 0;
        } else if (kind == m_order.wanted) {
            m_frame = bytes;
        } else if (kind == pdf_frames::problem) {
            takeProblem(QString::fromLatin1(bytes).split(QChar(u' ')));
        }
    }

    void takeProblem(const QStringList& words) {
        for (const ProblemCode code : {ProblemCode::PdfEncrypted, ProblemCode::PdfDamaged, ProblemCode::PdfScanned,
                                       ProblemCode::PdfTooManyPages, ProblemCode::PdfTooHeavy, ProblemCode::PdfPageMissing})
            if (words.value(0) == problemCodeName(code))
                m_problem = Problem{code, {m_path, words.value(1), QString::number(mostPdfPages)}};
    }

    const PdfOrder& m_order;
    const QString m_path;
    const std::function<bool(int)>& m_progress;
    QByteArray m_bytes;
    int m_percent = 0;
    std::optional<QByteArray> m_frame;
    std::optional<Problem> m_problem;
};

} // namespace

Result<QByteArray> runPdfProgram(const PdfOrder& order, const std::function<bool(int percent)>& progress) {
    const QFileInfo info(order.path);
    if (!info.exists())
        return Problem{ProblemCode::FileMissing, {order.path}};
    if (info.isDir())
        return Problem{ProblemCode::FileIsFolder, {order.path}};
    if (!info.isFile() || !info.isReadable())
        return Problem{ProblemCode::FileUnreadable, {order.path, QStringLiteral("permissions")}};
    if (!QFileInfo(order.program).isExecutable())
        return Problem{ProblemCode::PdfReaderMissing, {order.program}};
    return PdfRun(order, progress).run();
}

} // namespace juesuan
