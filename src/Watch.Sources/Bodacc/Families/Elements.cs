using Watch.Contracts.Notices;
using Watch.Sources.Bodacc.Xml;
using Watch.Sources.Text;

namespace Watch.Sources.Bodacc.Families;

/// <summary>Short ways through the elements of one record.</summary>
internal static class Elements
{
    /// <summary>The text of a child, damage repaired and blanks folded; null where it is missing or blank.</summary>
    public static string? TextOf(this Element? element, string child) => Repair.TextOrNull(element?.Child(child)?.Value);

    /// <summary>The texts of the children of that name that have one.</summary>
    public static IEnumerable<string> TextsOf(this Element element, string child)
    {
        foreach (Element each in element.ChildrenOf(child))
        {
            if (Repair.TextOrNull(each.Value) is { } text)
            {
                yield return text;
            }
        }
    }

    /// <summary>The date of a child; one that cannot be is a warning and no date.</summary>
    public static DateOnly? DateOf(this Element? element, string child, Findings findings)
    {
        DateOnly? date = FrenchDate.Read(element.TextOf(child), findings.PublishedOn, out ParseWarning? warning);
        findings.WarnIf(warning is not null, warning?.Code ?? "", warning?.Detail);
        return date;
    }
}
