using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using CsCheck;
using Watch.Sources.Pages;
using Xunit;
using static Watch.Sources.Tests.Pages.PageReadingHelp;

namespace Watch.Sources.Tests.Pages;

/// <summary>Selectors that are gone step by step mean what the library means by them.</summary>
public sealed class SelectorPathsTests
{
    private static readonly string[] _names = ["a", "b", "c"];

    private static readonly Gen<string> _selectors = Gen.Select(
        Gen.OneOfConst([.. _names, "*", "a.x", ":first-child", ":has(> b)"]),
        Gen.Select(
            Gen.OneOfConst(" ", " > ", " + ", " ~ ", ", "),
            Gen.OneOfConst([.. _names, "*", "b.x", ":not(c)"]),
            (sign, step) => sign + step
        ).List[0, 4],
        (first, more) => first + string.Concat(more)
    );

    private static readonly Gen<string> _pages = Gen.OneOfConst([
            .. _names.Select(n => $"<{n}>"),
            .. _names.Select(n => $"<{n} class=x>"),
            .. _names.Select(n => $"</{n}>"),
        ])
        .List[1, 30]
        .Select(string.Concat);

    [Fact]
    public void They_find_the_same_elements() =>
        Gen.Select(_selectors, _pages)
            .Sample(
                (selector, page) =>
                {
                    // Elements of XML stand in one another as they are written.
                    using IDocument document = new HtmlParser().ParseDocument($"<svg>{page}</svg>");
                    SelectorPaths paths = SelectorPaths.Of(Selector(selector).Compile()!);

                    IEnumerable<IElement> found = new PageElements(new PageBudget()).Below(document, paths, _ => false);

                    Assert.Equal(document.QuerySelectorAll(selector), found);
                },
                iter: 2_000
            );
}
