using System.Xml.Linq;
using Watch.Contracts.Notices;
using Watch.Sources.Text;

namespace Watch.Sources.Bodacc.Families;

/// <summary>Short ways through the elements of one record.</summary>
internal static class Elements
{
    /// <summary>The text of a child, damage repaired and blanks folded; null where it is missing or blank.</summary>
    public static string? TextOf(this XElement? element, string child) => Repair.TextOrNull(element?.Element(child)?.Value);

    /// <summary>The texts of the children of that name that have one.</summary>
    public static IEnumerable<string> TextsOf(this XElement? element, string child) =>
        element is null ? [] : element.Elements(child).Select(e => Repair.TextOrNull(e.Value)).OfType<string>();

    /// <summary>The date of a child; one that cannot be is a warning and no date.</summary>
    public static DateOnly? DateOf(this XElement? element, string child, Findings findings)
    {
        DateOnly? date = FrenchDate.Read(element.TextOf(child), findings.PublishedOn, out ParseWarning? warning);
        findings.WarnIf(warning is not null, warning?.Code ?? "", warning?.Detail);
        return date;
    }
}
