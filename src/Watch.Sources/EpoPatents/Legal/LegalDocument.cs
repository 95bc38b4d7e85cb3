using System.Xml.Linq;
using Watch.Contracts.Notices;
using Watch.Sources.Patents;

namespace Watch.Sources.EpoPatents.Legal;

/// <summary>The application or publication under which legal events are listed.</summary>
/// <param name="record">What was cut out of the document.</param>
internal sealed class LegalDocument(XElement record)
{
    private const int Digits = 7;

    private readonly XElement? _publication = Docdb(record.ChildrenOf("publication-reference"));
    private readonly XElement? _application = Docdb(record.ChildrenOf("application-reference"));

    /// <summary>
    /// The patent of an entry; null where neither the entry nor what is around it has a number. Where that of the application is all there
    /// is, an <c>A</c> behind it keeps it from being taken for a publication.
    /// </summary>
    public Patent? PatentOf(LegalEntry entry, RecordNotes notes)
    {
        string? office = entry.Office.Length > 0 ? entry.Office : OfficeOf(record.AttributeOf("country"));
        if (office is null)
        {
            return null;
        }

        string? application = ApplicationOf(office, notes) ?? entry.Application;
        string? number = PublicationOf(office, notes) ?? entry.Publication;
        if (number is null && application is not null)
        {
            notes.Warn("application-number-only", office + application);
        }

        return (number ?? (application is null ? null : application + 'A')) is not { } named
            ? null
            : new Patent
            {
                Office = office,
                Number = office == "EP" && named.All(char.IsAsciiDigit) ? named.PadLeft(Digits, '0') : named,
                Application = application,
                Family = notes.CodeOf(record.AttributeOf("family-id"), "family-id"),
            };
    }

    /// <summary>The two letters of an office, or null.</summary>
    public static string? OfficeOf(string? text) =>
        text?.Trim().ToUpperInvariant() is [>= 'A' and <= 'Z', >= 'A' and <= 'Z'] office ? office : null;

    // An event of another office than that of the record around it has a number of its own.
    private string? PublicationOf(string office, RecordNotes notes) =>
        IsOf(_publication, office) ? notes.CodeOf(_publication.Child("doc-number")?.Value, "doc-number")
        : OfficeOf(record.AttributeOf("country")) == office ? notes.CodeOf(record.AttributeOf("doc-number"), "doc-number")
        : null;

    private string? ApplicationOf(string office, RecordNotes notes) =>
        IsOf(_application, office) ? notes.CodeOf(_application.Child("doc-number")?.Value, "doc-number") : null;

    private static bool IsOf(XElement? document, string office) => OfficeOf(document.Child("country")?.Value) == office;

    private static XElement? Docdb(IEnumerable<XElement> references)
    {
        XElement[] ids = [.. references.SelectMany(r => r.ChildrenOf("document-id"))];
        return ids.FirstOrDefault(i => i.AttributeOf("document-id-type") == "docdb")
            ?? ids.FirstOrDefault(i => i.Child("country") is not null);
    }
}
