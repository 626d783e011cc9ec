// Bookmarks and links through libqpdf.
#include "writers/pdf_navigation.h"

#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <qpdf/QPDFWriter.hh>

#include <algorithm>
#include <exception>

namespace juesuan {

namespace {

using Handle = QPDFObjectHandle;

Handle text(const QString& text) { return Handle::newUnicodeString(text.toStdString()); }

class Navigation {
public:
    Navigation(QPDF& pdf, const PublicationPages& pages) : m_pdf(pdf), m_pages(pages) {
        for (QPDFPageObjectHelper& page : QPDFPageDocumentHelper(pdf).getAllPages())
            m_handles.push_back(page.getObjectHandle());
    }

    void addBookmarks() {
        const auto& entries = m_pages.outline();
        if (entries.empty())
            return;
        Handle root = m_pdf.makeIndirectObject(Handle::newDictionary());
        root.replaceKey("/Type", Handle::newName("/Outlines"));
        size_t at = 0;
        addLevel(root, entries.front().level, at);
        m_pdf.getRoot().replaceKey("/Outlines", root);
        m_pdf.getRoot().replaceKey("/PageMode", Handle::newName("/UseOutlines"));
    }

    void addLinks() {
        for (int i = 0; i < m_pages.count(); ++i) {
            const PrintedPage& page = m_pages.page(i);
            if (page.links.empty())
                continue;
            Handle list = Handle::newArray();
            for (const PageLink& link : page.links)
                list.appendItem(m_pdf.makeIndirectObject(annotation(page, link)));
            m_handles[size_t(i)].replaceKey("/Annots", list);
        }
    }

private:
    static qreal height(const PrintedPage& page) { return PublicationPages::size(page.landscape).height(); }

    Handle destination(int page, qreal y) const {
        Handle out = Handle::newArray();
        out.appendItem(m_handles[size_t(page)]);
        out.appendItem(Handle::newName("/XYZ"));
        out.appendItem(Handle::newNull());
        out.appendItem(Handle::newReal((height(m_pages.page(page)) - y) / twipsPerPoint, 2));
        out.appendItem(Handle::newNull());
        return out;
    }

    Handle annotation(const PrintedPage& page, const PageLink& link) const {
        Handle out = Handle::newDictionary();
        out.replaceKey("/Type", Handle::newName("/Annot"));
        out.replaceKey("/Subtype", Handle::newName("/Link"));
        Handle box = Handle::newArray();
        for (const qreal edge : {link.place.left(), height(page) - link.place.bottom(), link.place.right(), height(page) - link.place.top()})
            box.appendItem(Handle::newReal(edge / twipsPerPoint, 2));
        out.replaceKey("/Rect", box);
        out.replaceKey("/Border", Handle::parse("[0 0 0]"));
        out.replaceKey("/Dest", destination(link.page, 0));
        return out;
    }

    // The entries from `at` that are of `level` or below it become the parent's children.
    int addLevel(Handle parent, int level, size_t& at) {
        const auto& entries = m_pages.outline();
        Handle previous;
        int count = 0;
        while (at < entries.size() && entries[at].level >= level) {
            Handle item = m_pdf.makeIndirectObject(Handle::newDictionary());
            item.replaceKey("/Title", text(entries[at].text));
            item.replaceKey("/Parent", parent);
            item.replaceKey("/Dest", destination(entries[at].page, entries[at].y));
            if (previous.isInitialized()) {
                previous.replaceKey("/Next", item);
                item.replaceKey("/Prev", previous);
            } else {
                parent.replaceKey("/First", item);
            }
            parent.replaceKey("/Last", item);
            previous = item;
            ++count;
            const int own = entries[at].level;
            ++at;
            if (at < entries.size() && entries[at].level > own)
                count += addLevel(item, entries[at].level, at);
        }
        parent.replaceKey("/Count", Handle::newInteger(count));
        return count;
    }

    QPDF& m_pdf;
    const PublicationPages& m_pages;
    std::vector<Handle> m_handles;
};

void addDocumentWords(QPDF& pdf, const Publication& publication) {
    Handle root = pdf.getRoot();
    root.replaceKey("/Lang", Handle::newString(publication.language.toStdString()));
    root.replaceKey("/ViewerPreferences", Handle::parse("<< /DisplayDocTitle true >>"));
    Handle trailer = pdf.getTrailer();
    Handle info = trailer.getKey("/Info");
    if (info.isDictionary() && !publication.author.isEmpty())
        info.replaceKey("/Author", text(publication.author));
}

} // namespace

QByteArray withNavigation(const QByteArray& bytes, const Publication& publication, const PublicationPages& pages) {
    try {
        QPDF pdf;
        pdf.processMemoryFile("report", bytes.constData(), size_t(bytes.size()));
        Navigation navigation(pdf, pages);
        navigation.addBookmarks();
        navigation.addLinks();
        addDocumentWords(pdf, publication);
        QPDFWriter writer(pdf);
        writer.setOutputMemory();
        writer.setStreamDataMode(qpdf_s_preserve);
        writer.setDeterministicID(true);
        writer.write();
        const std::shared_ptr<Buffer> out = writer.getBufferSharedPointer();
        return QByteArray(reinterpret_cast<const char*>(out->getBuffer()), qsizetype(out->getSize()));
    } catch (const std::exception&) {
        return {};
    }
}

} // namespace juesuan
