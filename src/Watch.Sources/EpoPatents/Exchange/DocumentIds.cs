using System.Xml.Linq;
using Watch.Sources.Patents;

namespace Watch.Sources.EpoPatents.Exchange;

/// <summary>
/// The names of one document in several formats (<c>docdb</c>, <c>epodoc</c>, <c>original</c>): of OPS in one element, of DOCDB files in
/// one element for each format.
/// </summary>
internal sealed class DocumentIds(IEnumerable<XElement> references)
{
    private readonly IReadOnlyList<(string Format, XElement Id)> _all =
    [
        .. references.SelectMany(r =>
            r.ChildrenOf("document-id").Select(id => (id.AttributeOf("document-id-type") ?? r.AttributeOf("data-format") ?? "", id))
        ),
    ];

    /// <summary>That of DOCDB, whose office, number and kind stand apart; null where there is none.</summary>
    public XElement? Docdb => Of("docdb") ?? Of("");

    /// <summary>That of EPODOC, whose number begins with the office; null where there is none.</summary>
    public XElement? Epodoc => Of("epodoc");

    /// <summary>The day, by the first format that has one that can be.</summary>
    public DateOnly? DayOf(RecordNotes notes) =>
        new[] { Docdb, Epodoc, Of("original") }.Select(id => notes.DayOf(id.Child("date"))).FirstOrDefault(d => d is not null);

    private XElement? Of(string format) => _all.FirstOrDefault(i => i.Format == format).Id;
}
