using AngleSharp.Dom;

namespace Watch.Sources.Pages;

/// <summary>Elements in the order of the page.</summary>
internal sealed class PageElements(PageBudget budget)
{
    /// <summary>The elements below another that a selector means.</summary>
    /// <param name="root">The other.</param>
    /// <param name="selector">The selector.</param>
    /// <param name="isOther">Whether an element, with all in it, is none of its own.</param>
    public IEnumerable<IElement> Below(INode root, SelectorPaths selector, Func<INode, bool> isOther)
    {
        PathMatch match = new(budget, root as IElement);
        Stack<(INode Node, int Next)> open = new([(root, 0)]);
        while (open.TryPop(out (INode Node, int Next) at))
        {
            if (at.Next == at.Node.ChildNodes.Length)
            {
                continue;
            }

            open.Push((at.Node, at.Next + 1));
            if (at.Node.ChildNodes[at.Next] is not IElement child || isOther(child))
            {
                continue;
            }

            open.Push((child, 0));
            if (match.Means(selector, child))
            {
                yield return child;
            }
        }
    }

    /// <summary>Whether a selector means an element that is looked at by itself.</summary>
    public bool Means(SelectorPaths selector, IElement element) => new PathMatch(budget, element).Means(selector, element);
}
