using AngleSharp.Dom;
using Watch.Sources.Articles;
using Watch.Sources.Articles.Markup;
using Watch.Sources.Pages.Options;

namespace Watch.Sources.Pages;

/// <summary>Reads the items of one page. What stands in an item inside another is of the inner one alone.</summary>
/// <param name="page">The selectors.</param>
/// <param name="elements">The way through the page.</param>
/// <param name="items">The items of the page.</param>
/// <param name="origin">What its addresses are relative to.</param>
internal sealed class PageFields(PageOptions page, PageElements elements, IReadOnlySet<INode> items, Uri? origin)
{
    private const string Address = "href";

    private static readonly PageSelector _anyLink = PageSelector.TryParse("a[href]@href", out PageSelector? any)
        ? any
        : throw new InvalidOperationException();

    private readonly Dictionary<PageSelector, SelectorPaths?> _compiled = [];
    private readonly PageDates _dates = new(page.DateFormats);

    /// <summary>The item, whatever of it there is.</summary>
    public ArticleEntry Entry(IElement item)
    {
        string? date = page.Date is null
            ? null
            : Found(item, page.Date).Select(e => DateText(e, page.Date)).FirstOrDefault(t => t is not null);
        return new ArticleEntry
        {
            Position = new(item.SourceReference?.Position.Line ?? 0, item.SourceReference?.Position.Column ?? 0),
            Title = First(item, page.Title, ArticleLimits.MaxTitle),
            Excerpt = First(item, page.Text, ArticleLimits.MaxExcerpt),
            Link = Link(item, page.Link ?? _anyLink),
            Published = _dates.Read(date),
            DateText = date,
        };
    }

    /// <summary>The first address that a selector finds; one of a place on the same page is none.</summary>
    public Uri? Link(INode root, PageSelector selector) =>
        Found(root, selector)
            .Select(e => e.GetAttribute(selector.Attribute ?? Address))
            .Where(a => a is not null && !a.TrimStart().StartsWith('#'))
            .Select(a => Links.Resolve(a, origin))
            .FirstOrDefault(l => l is not null);

    private string? First(IElement item, PageSelector? selector, int length) =>
        selector is null ? null
        : Found(item, selector).Select(e => Words(e, selector)).FirstOrDefault(w => w is not null) is { } words
            ? LetterForms.Beginning(words, length)
        : null;

    private string? Words(IElement element, PageSelector selector) =>
        selector.Attribute is { } attribute ? PlainText.Literal(element.GetAttribute(attribute)) : PlainText.Of(element, IsItem);

    // A machine's date goes before the words beside it, unless somebody says how the words are written.
    private string? DateText(IElement element, PageSelector selector) =>
        selector.Attribute is null && page.DateFormats.Count == 0 && PlainText.Literal(element.GetAttribute("datetime")) is { } machine
            ? machine
            : Words(element, selector);

    /// <summary>What a selector finds below, and the item itself where it is meant.</summary>
    private IEnumerable<IElement> Found(INode root, PageSelector selector)
    {
        SelectorPaths? compiled = _compiled.TryGetValue(selector, out SelectorPaths? known)
            ? known
            : _compiled[selector] = Compiled(selector);
        IEnumerable<IElement> itself = root is IElement item && (compiled is null || elements.Means(compiled, item)) ? [item] : [];
        return compiled is null ? itself : elements.Below(root, compiled, n => root is IElement && IsItem(n)).Concat(itself);
    }

    private static SelectorPaths? Compiled(PageSelector selector) => selector.Compile() is { } css ? SelectorPaths.Of(css) : null;

    private bool IsItem(INode node) => items.Contains(node);
}
