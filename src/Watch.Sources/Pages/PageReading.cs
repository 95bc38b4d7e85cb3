using System.Globalization;
using AngleSharp.Dom;
using Watch.Contracts.Notices;
using Watch.Sources.Articles;
using Watch.Sources.Pages.Options;
using Watch.Sources.Seams;

namespace Watch.Sources.Pages;

/// <summary>Reads pages by the selectors of one source.</summary>
/// <param name="page">The selectors.</param>
/// <param name="address">What addresses are relative to, on a page that nobody knows where it came from.</param>
internal sealed class PageReading(PageOptions page, Uri? address)
{
    /// <summary>That of a source.</summary>
    public static PageReading Of(SourceSettings settings) => new(OptionsOf(settings), settings.Channels.Values.Single().Address);

    /// <summary>The selectors of a source.</summary>
    public static PageOptions OptionsOf(SourceSettings settings) =>
        settings.Options as PageOptions ?? throw new InvalidOperationException($"{settings.Id} has no selectors.");

    /// <summary>What they find; throws for no bytes.</summary>
    public PageContent Read(Stream content, DocumentInfo document)
    {
        (ReadOnlyMemory<byte> bytes, bool isCut) = BoundedBytes.Read(content, PageLimits.MaxBytes);
        if (isCut || bytes.IsEmpty)
        {
            return isCut ? TooLarge() : PageContent.None(RejectReason.UnknownDocument, "The document is empty; a page was expected.");
        }

        try
        {
            PageBudget budget = new();
            using PageTree tree = new(PageText.Decode(bytes.Span, page.Encoding, document.HeaderCharset), budget);
            PageTables.Spread(tree.Document, budget);
            return Read(tree.Document, document.Address ?? address, budget);
        }
        catch (PageException ex)
        {
            return PageContent.None(RejectReason.TooLarge, ex.Message);
        }
        catch (Exception ex)
            when (ex is DomException or ArgumentException or InvalidOperationException or NullReferenceException or OverflowException)
        {
            // What the library may throw costs the page: the source says so.
            return PageContent.None(RejectReason.Malformed, $"The page cannot be read: {ex.Message}");
        }
    }

    private PageContent Read(IDocument document, Uri? origin, PageBudget budget)
    {
        PageElements elements = new(budget);
        SelectorPaths selector = SelectorPaths.Of(page.Items.Compile()!);
        IElement[] items = [.. elements.Below(document, selector, _ => false).Take(PageLimits.MaxItems + 1)];
        string? basis = document.All.FirstOrDefault(e => e.LocalName == "base" && e.HasAttribute("href"))?.GetAttribute("href");
        PageFields fields = new(page, elements, items.ToHashSet<INode>(), Links.Within(basis, origin));

        List<ArticleEntry> entries = [];
        List<Parsed.Rejected> faults = [];
        IReadOnlyList<ParseWarning> beside = PageSiblings.Beside(items);
        foreach (IElement item in items.Take(PageLimits.MaxItems))
        {
            ArticleEntry entry = fields.Entry(item);
            entry = beside.Count > 0 && entries.Count == 0 ? entry with { Warnings = [.. entry.Warnings, .. beside] } : entry;
            if (entry.Title is not null)
            {
                entries.Add(entry);
            }
            else
            {
                faults.Add(
                    ArticleFault.Of(
                        RejectReason.MissingIdentity,
                        $"The item has no title: '{page.Title}' finds no words in it.",
                        item.OuterHtml,
                        entry.Position
                    )
                );
            }
        }

        if (items.Length > PageLimits.MaxItems)
        {
            faults.Add(
                ArticleFault.Of(
                    RejectReason.TooLarge,
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"The page has more than {PageLimits.MaxItems} items, the most allowed; those beyond were not read."
                    )
                )
            );
        }

        return new PageContent(entries, page.Next is null ? null : fields.Link(document, page.Next), faults);
    }

    private static PageContent TooLarge() =>
        PageContent.None(
            RejectReason.TooLarge,
            string.Create(CultureInfo.InvariantCulture, $"The page is larger than {PageLimits.MaxBytes} bytes, the most allowed.")
        );
}
