using AngleSharp.Css;
using AngleSharp.Css.Dom;

namespace Watch.Sources.Pages;

/// <summary>One way to an element: <c>ul.liste &gt; li a</c> has three steps, and what is between them.</summary>
/// <param name="steps">What each element on the way is, the last being the one that is meant.</param>
/// <param name="signs">What leads from each step to the next.</param>
internal sealed class SelectorPath(IReadOnlyList<ISelector> steps, IReadOnlyList<string> signs)
{
    public IReadOnlyList<ISelector> Steps => steps;

    /// <summary>What it costs to try each step.</summary>
    public IReadOnlyList<int> Costs { get; } =
    [.. steps.Select(s => s.Text.Contains('(', StringComparison.Ordinal) ? PageLimits.StepsOfBrackets : 1)];

    public IReadOnlyList<string> Signs => signs;
}

/// <summary>
/// The ways that a selector names, so that they can be gone step by step: the library tries each in every possible way, which may take for
/// ever.
/// </summary>
internal sealed class SelectorPaths : ISelectorVisitor
{
    private readonly List<SelectorPath> _all = [];
    private bool _isTaken;

    private SelectorPaths() { }

    public IReadOnlyList<SelectorPath> All => _all;

    /// <summary>Those of a selector.</summary>
    public static SelectorPaths Of(ISelector selector)
    {
        SelectorPaths paths = new();
        paths.Take(selector);
        return paths;
    }

    public void List(IEnumerable<ISelector> selectors)
    {
        foreach (ISelector selector in selectors)
        {
            Take(selector);
        }

        _isTaken = true;
    }

    public void Combinator(IEnumerable<ISelector> selectors, IEnumerable<string> symbols)
    {
        _all.Add(new SelectorPath([.. selectors], [.. symbols]));
        _isTaken = true;
    }

    public void Many(IEnumerable<ISelector> selectors) { }

    public void Attribute(string name, string op, string? value) { }

    public void Child(string name, int step, int offset, ISelector selector) { }

    public void Class(string name) { }

    public void Id(string value) { }

    public void PseudoClass(string name) { }

    public void PseudoElement(string name) { }

    public void Type(string name) { }

    // What is neither a list nor a way of several steps is one step.
    private void Take(ISelector selector)
    {
        _isTaken = false;
        selector.Accept(this);
        if (!_isTaken)
        {
            _all.Add(new SelectorPath([selector], []));
        }
    }
}
