using System.Xml.Linq;
using Watch.Sources.Text;

namespace Watch.Sources.Bodacc.Families;

/// <summary>Short ways through the elements of one record.</summary>
internal static class Elements
{
    /// <summary>The text of a child, damage repaired and blanks folded; null where it is missing or blank.</summary>
    public static string? TextOf(this XElement? element, string child) => Clean(element?.Element(child)?.Value);

    /// <summary>The texts of the children of that name that have one.</summary>
    public static IEnumerable<string> TextsOf(this XElement? element, string child) =>
        element is null ? [] : element.Elements(child).Select(e => Clean(e.Value)).OfType<string>();

    /// <summary>The date of a child; one that cannot be is a warning and no date.</summary>
    public static DateOnly? DateOf(this XElement? element, string child, Findings findings)
    {
        string? text = element.TextOf(child);
        if (text is null)
        {
            return null;
        }

        if (FrenchDate.TryParse(text, out DateOnly date))
        {
            return date;
        }

        findings.Warn("bad-date", text);
        return null;
    }

    private static string? Clean(string? text) => string.IsNullOrWhiteSpace(text) ? null : Repair.Text(text);
}
