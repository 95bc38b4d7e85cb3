using System.Xml.Linq;
using Watch.Contracts.Notices;

namespace Watch.Sources.Patents;

/// <summary>The classifications of a record: IPC of the eighth edition (ST.8), of the older ones, CPC.</summary>
internal static class RecordClassifications
{
    private const int Most = 500;
    private const int LongestText = 60;

    /// <summary>Each symbol once in each scheme, in document order; what is no symbol is a warning.</summary>
    public static IReadOnlyList<Classification> Read(XElement? biblio, RecordNotes notes)
    {
        List<Classification> found = [];
        foreach (
            (XElement element, Classification? one) in notes.UpTo(
                Most,
                St8(biblio).Concat(Older(biblio)).Concat(Detailed(biblio)),
                "classifications"
            )
        )
        {
            if (one is null)
            {
                string text = element.Value.Trim();
                notes.Warn("unreadable-classification", text[..Math.Min(text.Length, LongestText)]);
                continue;
            }

            Add(found, one);
        }

        return found;
    }

    // One of several offices or editions may say less than another of the same symbol.
    private static void Add(List<Classification> found, Classification one)
    {
        int known = found.FindIndex(c => c.Scheme == one.Scheme && c.Symbol == one.Symbol);
        if (known < 0)
        {
            found.Add(one);
        }
        else
        {
            Classification other = found[known];
            found[known] = other with { Inventive = other.Inventive || one.Inventive, First = other.First || one.First };
        }
    }

    private static IEnumerable<(XElement, Classification?)> St8(XElement? biblio) =>
        biblio
            .Child("classifications-ipcr")
            .ChildrenOf("classification-ipcr")
            .Select(e =>
                (
                    e,
                    e.Child("text") is { } text
                        ? ClassificationText.OfSt8(ClassificationScheme.Ipc, text.Value.Trim('\r', '\n', '\t'))
                        : InPieces(ClassificationScheme.Ipc, e)
                )
            );

    private static IEnumerable<(XElement, Classification?)> Older(XElement? biblio)
    {
        XElement? ipc = biblio.Child("classification-ipc");
        foreach (XElement element in ipc?.Elements() ?? [])
        {
            switch (element.Name.LocalName)
            {
                case "main-classification":
                    yield return (element, Short(element, c => c with { First = true }));
                    break;
                case "further-classification":
                    yield return (element, Short(element, c => c));
                    break;
                case "additional-info" or "unlinked-indexing-code":
                    yield return (element, Short(element, c => c with { Inventive = false }));
                    break;
                default:
                    break;
            }
        }

        foreach (XElement element in ipc.Child("linked-indexing-code-group")?.Elements() ?? [])
        {
            yield return (element, Short(element, c => c with { Inventive = false }));
        }
    }

    // Linked codes stand in a set of their own, and are no plain ones. Other schemes than these two nobody can ask for.
    private static IEnumerable<(XElement, Classification?)> Detailed(XElement? biblio) =>
        from element in biblio.Child("patent-classifications").ChildrenOf("patent-classification")
        let scheme = SchemeOf(element)
        where scheme is not null
        select (element, InPieces(scheme.Value, element));

    private static ClassificationScheme? SchemeOf(XElement element) =>
        element.Child("classification-scheme").AttributeOf("scheme")?.ToUpperInvariant() switch
        {
            null or "CPC" or "CPCI" or "CPCA" => ClassificationScheme.Cpc,
            "IPC" or "IPCR" or "CIB" => ClassificationScheme.Ipc,
            _ => null,
        };

    private static Classification? InPieces(ClassificationScheme scheme, XElement element)
    {
        string value = TextOf(element, "classification-value");
        string position = TextOf(element, "symbol-position");
        string printed = TextOf(element, "classification-symbol");
        string symbol = printed.Length > 0 ? ClassificationText.OfShort(scheme, printed)?.Symbol ?? printed : Joined(element);
        return ClassificationText.Make(scheme, symbol, First(position), First(value));
    }

    private static string Joined(XElement element)
    {
        string subclass = TextOf(element, "section") + TextOf(element, "class") + TextOf(element, "subclass");
        string group = TextOf(element, "main-group");
        return group.Length == 0 ? subclass : $"{subclass}{group}/{TextOf(element, "subgroup")}";
    }

    private static string TextOf(XElement element, string name) => element.Child(name)?.Value.Trim() ?? "";

    private static char First(string text) => text.Length == 0 ? ' ' : text[0];

    private static Classification? Short(XElement element, Func<Classification, Classification> change) =>
        ClassificationText.OfShort(ClassificationScheme.Ipc, element.Value) is { } one ? change(one) : null;
}
