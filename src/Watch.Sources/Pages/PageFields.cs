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

    /// <summary>In the place of an attribute: the words of an element that stand in none of its children.</summary>
    private const string OwnText = "own-text";

    private static readonly PageSelector _anyLink = PageSelector.TryParse("a[href]@href", out PageSelector? any)
        ? any
        : throw new InvalidOperationException();

    private readonly Dictionary<PageSelector, SelectorPaths?> _compiled = [];
    private readonly PageDates _dates = new(page.DateFormats, page.Habits);

    /// <summary>The item, whatever of it there is.</summary>
    public ArticleEntry Entry(IElement item)
    {
        string? date = page.Date is null
            ? null
            : Found(item, page.Date)
                .Select(e => DateText(e, page.Date))
                .Select(t => t is not null && page.DatePattern is { } pattern ? pattern.Cut(t) : t)
                .FirstOrDefault(t => t is not null);
        string? text = page.Text is null
            ? null
            : Found(item, page.Text).Select(e => Words(e, page.Text)).FirstOrDefault(w => w is not null);
        (string? excerpt, string? full) = ArticleText.Excerpted([text]);
        return new ArticleEntry
        {
            Position = new(item.SourceReference?.Position.Line ?? 0, item.SourceReference?.Position.Column ?? 0),
            Id = First(item, page.Id, ArticleLimits.MaxId),
            Title = First(item, page.Title, ArticleLimits.MaxTitle, page.TitlePattern),
            Excerpt = excerpt,
            FullText = full,
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

    private string? First(IElement item, PageSelector? selector, int length, PagePattern? pattern = null) =>
        selector is null ? null
        : Found(item, selector)
            .Select(e => Words(e, selector))
            .Select(w => w is not null && pattern is not null ? pattern.Cut(w) : w)
            .FirstOrDefault(w => w is not null)
            is { } words
            ? LetterForms.Beginning(words, length)
        : null;

    private string? Words(IElement element, PageSelector selector) =>
        selector.Attribute switch
        {
            null => PlainText.Of(element, n => IsItem(n) || IsLeftOut(n)),
            OwnText => PlainText.Of(element, n => n is IElement),
            var attribute => PlainText.Literal(element.GetAttribute(attribute)),
        };

    // What is looked for itself is never left out of itself.
    private bool IsLeftOut(INode node) =>
        node is IElement element && page.LeaveOut.Any(s => Known(s) is { } paths && elements.Means(paths, element));

    private SelectorPaths? Known(PageSelector selector) =>
        _compiled.TryGetValue(selector, out SelectorPaths? known) ? known : _compiled[selector] = Compiled(selector);

    // A machine's date goes before the words beside it, unless somebody says how the words are written.
    private string? DateText(IElement element, PageSelector selector) =>
        selector.Attribute is null && page.DateFormats.Count == 0 && PlainText.Literal(element.GetAttribute("datetime")) is { } machine
            ? machine
            : Words(element, selector);

    /// <summary>What a selector finds below, and the item itself where it is meant.</summary>
    private IEnumerable<IElement> Found(INode root, PageSelector selector)
    {
        SelectorPaths? compiled = Known(selector);
        IEnumerable<IElement> itself = root is IElement item && (compiled is null || elements.Means(compiled, item)) ? [item] : [];
        return compiled is null ? itself : elements.Below(root, compiled, n => root is IElement && IsItem(n)).Concat(itself);
    }

    private static SelectorPaths? Compiled(PageSelector selector) => selector.Compile() is { } css ? SelectorPaths.Of(css) : null;

    private bool IsItem(INode node) => items.Contains(node);
}
