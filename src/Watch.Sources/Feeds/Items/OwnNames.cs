using System.Collections.Frozen;
using System.Xml.Linq;
using Watch.Sources.Articles;
using Watch.Sources.Feeds.Xml;

namespace Watch.Sources.Feeds.Items;

/// <summary>
/// An item under the names that the library looks for: those of its own vocabulary in no namespace and in the usual case, whichever
/// version or prefix it was written in; all other names as they are.
/// </summary>
internal static class OwnNames
{
    private static readonly FrozenDictionary<string, string> _names = FeedFields.Own.ToFrozenDictionary(
        n => n,
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>The same item; its children stay in it with their attributes.</summary>
    /// <param name="item">The item as it was read.</param>
    /// <param name="xmlBase">The <c>xml:base</c> around it, or null.</param>
    public static XElement Item(XElement item, Uri? xmlBase)
    {
        Func<string, bool> isOwn = Namespaces.IsAtom(item.Name.NamespaceName) ? Namespaces.IsAtom : Namespaces.IsRss;
        XElement own = new(
            item.Name.LocalName,
            new XAttribute(XNamespace.Xmlns + "content", Namespaces.Content),
            new XAttribute(XNamespace.Xmlns + "dc", Namespaces.DublinCore),
            item.Attributes().Where(a => !a.IsNamespaceDeclaration)
        );
        own.SetAttributeValue(XNamespace.Xml + "base", Links.Within(item.Attribute(XNamespace.Xml + "base")?.Value, xmlBase)?.AbsoluteUri);
        foreach (XElement child in item.Elements())
        {
            bool isOwnName = isOwn(child.Name.NamespaceName) || child.Name.Namespace == item.Name.Namespace;
            own.Add(
                new XElement(
                    isOwnName
                        ? _names.GetValueOrDefault(child.Name.LocalName, child.Name.LocalName)
                        : XName.Get(child.Name.LocalName, Namespaces.Usual(child.Name.NamespaceName)),
                    child.Attributes().Where(a => !a.IsNamespaceDeclaration),
                    child.Nodes()
                )
            );
        }

        return own;
    }
}
