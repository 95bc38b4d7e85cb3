using System.Xml.Linq;
using Watch.Contracts.Notices;
using Watch.Sources.Patents;
using Watch.Sources.Text;

namespace Watch.Sources.EpoPatents.FullText;

/// <summary>
/// Who is in an SDOBI: applicants (<c>B710</c>) and grantees (<c>B730</c>). Of an inventor nothing is kept but that an applicant of the
/// same name is a human being.
/// </summary>
internal static class SdobiParties
{
    private const int Most = 200;
    private const int LongestName = 300;

    /// <summary>Applicants, then owners; each name once in its role.</summary>
    public static IReadOnlyList<Party> Read(SdobiRecord record)
    {
        XElement? parties = record.Group("B700");
        HashSet<string> inventors = new(
            parties.Child("B720").ChildrenOf("B721").Take(Most).Select(i => Name(record, i)).OfType<string>().Select(Folding.Fold),
            StringComparer.Ordinal
        );
        return
        [
            .. Read(record, parties.Child("B710").ChildrenOf("B711"), PartyRole.Applicant, inventors),
            .. Read(record, parties.Child("B730").ChildrenOf("B731"), PartyRole.Owner, inventors),
        ];
    }

    /// <summary>The parties that elements name.</summary>
    public static IEnumerable<Party> Read(SdobiRecord record, IEnumerable<XElement> elements, PartyRole role, HashSet<string> inventors) =>
        elements
            .Take(Most)
            .Select(e => One(record, e, role, inventors))
            .OfType<Party>()
            .DistinctBy(p => Folding.Fold(p.Name), StringComparer.Ordinal);

    private static Party? One(SdobiRecord record, XElement element, PartyRole role, HashSet<string> inventors)
    {
        if (Name(record, element) is not { } name)
        {
            record.Notes.Warn("missing-name", element.Name.LocalName);
            return null;
        }

        bool isPerson = element.Child("fnm") is { IsEmpty: false } || inventors.Contains(Folding.Fold(name));
        return new Party
        {
            Role = role,
            Name = name,
            Person = isPerson ? PersonType.Natural : PersonType.Unknown,
            Country = isPerson ? null : CountryOf(record, element),
        };
    }

    private static string? Name(SdobiRecord record, XElement element)
    {
        string? last = Text(record, element, "snm") ?? Text(record, element, "onm");
        string name = string.Join(", ", new[] { last, Text(record, element, "fnm") }.OfType<string>());
        return name.Length == 0 ? null : name;
    }

    private static string? Text(SdobiRecord record, XElement element, string name) =>
        record.Notes.TextOf(element.Child(name), LongestName)?.TrimEnd(',', ' ') is { Length: > 0 } text ? text : null;

    private static string? CountryOf(SdobiRecord record, XElement element)
    {
        string? printed = element.Down("adr", "ctry")?.Value.Trim().ToUpperInvariant();
        if (printed is [>= 'A' and <= 'Z', >= 'A' and <= 'Z'])
        {
            return printed == "XX" ? null : printed;
        }

        if (!string.IsNullOrEmpty(printed))
        {
            record.Notes.Warn("unreadable-code", $"ctry: {printed}");
        }

        return null;
    }
}
