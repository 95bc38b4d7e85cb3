using Watch.Contracts.Identifiers;
using Watch.Contracts.Notices;

namespace Watch.Sources.Seams;

/// <summary>Reads one shape of document. Pure: bytes in, notices or reasons out; no clock, no network, no state.</summary>
public interface IDocumentParser
{
    /// <summary>The source its notices belong to.</summary>
    SourceId Source { get; }

    /// <summary>The publisher's family, as in <c>rcs-a</c>.</summary>
    string Family { get; }

    /// <summary>Which channel documents of this shape come by.</summary>
    Channel Channel { get; }

    /// <summary>Whether its documents are editions of about one size, so that one with far fewer notices is told.</summary>
    bool HasUsualSize => false;

    /// <summary>Whether the document is of this shape, told from its beginning alone.</summary>
    bool Recognises(DocumentHead head);

    /// <summary>
    /// What a document was published in: notices of one matter are told together where they come in one package. The document itself, where
    /// it is no part of anything.
    /// </summary>
    string PackageOf(DocumentInfo document) => document.Name;

    /// <summary>
    /// Reads the records one at a time, in bounded memory. What the publisher sent is never an exception: a record that
    /// cannot be read, and a document that breaks off, is a <see cref="Parsed.Rejected"/>; all before it is kept.
    /// </summary>
    IEnumerable<Parsed> Parse(Stream content, DocumentInfo document);
}
