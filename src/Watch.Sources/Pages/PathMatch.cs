using AngleSharp.Dom;

namespace Watch.Sources.Pages;

/// <summary>
/// Tells whether a selector means an element. Each step is tried once on each element, and the budget is asked each time.
/// </summary>
/// <param name="budget">What it may cost.</param>
/// <param name="scope">What <c>:scope</c> is.</param>
internal sealed class PathMatch(PageBudget budget, IElement? scope)
{
    private readonly Dictionary<(SelectorPath Path, int Step, IElement Element), bool> _known = [];
    private readonly Dictionary<IElement, IElement?> _previous = [];

    /// <summary>Whether one of the ways leads to it.</summary>
    public bool Means(SelectorPaths paths, IElement element)
    {
        foreach (SelectorPath path in paths.All)
        {
            if (Ends(path, path.Steps.Count - 1, element))
            {
                return true;
            }
        }

        return false;
    }

    private bool Ends(SelectorPath path, int step, IElement element)
    {
        budget.Check(path.Costs[step]);
        return path.Steps[step].Match(element, scope)
            && (step == 0 || Before(path.Signs[step - 1], element).Any(e => Known(path, step - 1, e)));
    }

    private bool Known(SelectorPath path, int step, IElement element)
    {
        budget.Check(1);
        if (!_known.TryGetValue((path, step, element), out bool ends))
        {
            _known[(path, step, element)] = ends = Ends(path, step, element);
        }

        return ends;
    }

    private IEnumerable<IElement> Before(string sign, IElement element) =>
        sign switch
        {
            " " => Chain(element.ParentElement, e => e.ParentElement),
            ">" => Chain(element.ParentElement, _ => null),
            "~" => Chain(Previous(element), Previous),
            "+" => Chain(Previous(element), _ => null),
            _ => [],
        };

    // The library counts through all siblings to find the one before.
    private IElement? Previous(IElement element)
    {
        if (!_previous.TryGetValue(element, out IElement? previous))
        {
            IElement? last = null;
            foreach (IElement sibling in element.Parent?.ChildNodes.OfType<IElement>() ?? [])
            {
                _previous[sibling] = last;
                last = sibling;
            }

            previous = _previous.GetValueOrDefault(element);
        }

        return previous;
    }

    private static IEnumerable<IElement> Chain(IElement? first, Func<IElement, IElement?> next)
    {
        for (IElement? element = first; element is not null; element = next(element))
        {
            yield return element;
        }
    }
}
