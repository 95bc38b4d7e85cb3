using System.Xml.Linq;

namespace Watch.Sources.Patents;

/// <summary>Short ways through a record, by local names: offices write namespaces, or none, and prefixes as they like.</summary>
internal static class RecordElements
{
    /// <summary>The first child of that name, or null.</summary>
    public static XElement? Child(this XElement? element, string name) => element?.Elements().FirstOrDefault(e => e.IsCalled(name));

    /// <summary>The element at the end of a way down, or null.</summary>
    public static XElement? Down(this XElement? element, params ReadOnlySpan<string> names)
    {
        foreach (string name in names)
        {
            element = element.Child(name);
        }

        return element;
    }

    /// <summary>The children of that name.</summary>
    public static IEnumerable<XElement> ChildrenOf(this XElement? element, string name) =>
        element?.Elements().Where(e => e.IsCalled(name)) ?? [];

    /// <summary>All elements of that name in it, however deep.</summary>
    public static IEnumerable<XElement> Within(this XElement? element, string name) =>
        element?.Descendants().Where(e => e.IsCalled(name)) ?? [];

    /// <summary>An attribute without the blanks around it; null where it is missing or blank.</summary>
    public static string? AttributeOf(this XElement? element, string attribute) =>
        element?.Attributes().FirstOrDefault(a => a.Name.LocalName == attribute)?.Value.Trim() is { Length: > 0 } value ? value : null;

    private static bool IsCalled(this XElement element, string name) => element.Name.LocalName == name;
}
