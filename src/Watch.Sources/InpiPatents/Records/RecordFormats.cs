using System.Xml.Linq;
using Watch.Sources.Patents;

namespace Watch.Sources.InpiPatents.Records;

/// <summary>The present files tell parties and references in several formats.</summary>
internal static class RecordFormats
{
    /// <summary>
    /// Of elements that tell the same in several formats (<c>data-format</c>) those of one: of the INPI itself, else those that name none,
    /// else those of the first.
    /// </summary>
    public static IEnumerable<XElement> InOneFormat(this IEnumerable<XElement> elements)
    {
        ILookup<string, XElement> formats = elements.ToLookup(e => e.AttributeOf("data-format") ?? "", StringComparer.OrdinalIgnoreCase);
        return formats.FirstOrDefault(f => string.Equals(f.Key, "inpi", StringComparison.OrdinalIgnoreCase))
            ?? formats.FirstOrDefault(f => f.Key.Length == 0)
            ?? formats.FirstOrDefault()
            ?? Enumerable.Empty<XElement>();
    }
}
