// QXmlStreamWriter with OpenDocument's name spaces and short calls.
#pragma once

#include <QXmlStreamWriter>

namespace juesuan {

class OdtXml {
public:
    explicit OdtXml(QByteArray* out) : m_xml(out) {}

    // The root element with every name space.
    void begin(const char* root);
    void finish() { m_xml.writeEndDocument(); } // closes what is open
    void start(const char* name) { m_xml.writeStartElement(QString::fromLatin1(name)); }
    void end() { m_xml.writeEndElement(); }
    void attribute(const char* name, const QString& value) { m_xml.writeAttribute(QString::fromLatin1(name), value); }
    void attribute(const char* name, const char* value) { attribute(name, QString::fromLatin1(value)); }
    // Line breaks and runs of blanks as OpenDocument writes them.
    void text(const QString& text);
    // style:text-properties for Latin and Chinese alike.
    void textProperties(const QString& family, double size, bool strong);

    static QString points(double value) { return QString::number(value, 'f', 2) + QStringLiteral("pt"); }

private:
    QXmlStreamWriter m_xml;
};

} // namespace juesuan
