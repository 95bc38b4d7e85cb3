using System.Diagnostics;
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
    private readonly long _started = Stopwatch.GetTimestamp();
    private readonly long _allocated = GC.GetAllocatedBytesForCurrentThread();
    private int _elements;
    private int _attributes;
    private int _attributesOfOne;

    /// <summary>Reads a page; throws <see cref="PageException"/> for one that passes a bound.</summary>
    public PageTree(string text)
    {
        HtmlParser parser = new(
            new HtmlParserOptions
            {
                IsKeepingSourceReferences = true,
                MaximumDepth = PageLimits.MaxDepth,
                OnCreated = (_, _) => Count(),
                ShouldEmitAttribute = ShouldEmit,
            },
            _context);
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
        Check();
        _attributesOfOne = 0;
        if (++_elements > PageLimits.MaxElements)
        {
            throw new PageException($"The page has more than {PageLimits.MaxElements} elements, the most allowed.");
        }
    }

    // Formatting that is left open is opened again in each block, which makes a small page a very large tree without a word to us.
    private void Check()
    {
        if (GC.GetAllocatedBytesForCurrentThread() - _allocated > PageLimits.MaxMemory || Stopwatch.GetElapsedTime(_started) > PageLimits.MaxTime)
        {
            throw new PageException("The page takes more memory or time than is allowed: its elements are left open.");
        }
    }

    private bool ShouldEmit(ref StructHtmlToken token, ReadOnlyMemory<char> name)
    {
        Check();
        if (++_attributes > PageLimits.MaxAttributes)
        {
            throw new PageException($"The page has more than {PageLimits.MaxAttributes} attributes, the most allowed.");
        }

        return ++_attributesOfOne <= PageLimits.MaxAttributesOfOne;
    }
}
