using System.Text;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens.Struct;

namespace Watch.Sources.Pages;

/// <summary>The elements of a page. Nothing is loaded and no script is run; what the parser holds is given back.</summary>
internal sealed class PageTree : IDisposable
{
    private readonly IBrowsingContext _context = BrowsingContext.New(Configuration.Default);
    private readonly PageBudget _budget;
    private int _elements;
    private int _attributes;
    private int _attributesOfOne;

    /// <summary>Reads a page; throws <see cref="PageException"/> for one that passes a bound.</summary>
    public PageTree(string text, PageBudget budget)
    {
        _budget = budget;
        HtmlParser parser = new(
            new HtmlParserOptions
            {
                IsKeepingSourceReferences = true,
                MaximumDepth = PageLimits.MaxDepth,
                OnCreated = (_, _) => Count(),
                ShouldEmitAttribute = ShouldEmit,
            },
            _context
        );
        try
        {
            // As bytes with their mark: of a text the library believes the meta element, and reads what is read already once more.
            using MemoryStream bytes = new([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)]);
            Document = parser.ParseDocument(bytes);
        }
        catch
        {
            _context.Dispose();
            throw;
        }
    }

    public IDocument Document { get; }

    public void Dispose()
    {
        Document.Dispose();
        _context.Dispose();
    }

    private void Count()
    {
        _budget.Check();
        _attributesOfOne = 0;
        if (++_elements > PageLimits.MaxElements)
        {
            throw new PageException($"The page has more than {PageLimits.MaxElements} elements, the most allowed.");
        }
    }

    private bool ShouldEmit(ref StructHtmlToken token, ReadOnlyMemory<char> name)
    {
        _budget.Check();
        if (++_attributes > PageLimits.MaxAttributes)
        {
            throw new PageException($"The page has more than {PageLimits.MaxAttributes} attributes, the most allowed.");
        }

        return ++_attributesOfOne <= PageLimits.MaxAttributesOfOne;
    }
}
