using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Watch.Sources.Articles.Markup;

/// <summary>
/// The words of a piece of HTML: no tags, scripts, styles or pictures; blocks are parted by a blank. Nothing is loaded or run.
/// </summary>
internal static class HtmlText
{
    /// <summary>How much is read: an excerpt is the beginning of it.</summary>
    private const int MaxLength = 32 * 1024;

    /// <summary>How many words come out at most.</summary>
    private const int MaxWords = 64 * 1024;

    /// <summary>Elements left open make the time grow with the square of their number.</summary>
    private const int MaxTags = 400;

    /// <summary>The words, blanks not yet folded.</summary>
    public static string Of(string html)
    {
        HtmlParser parser = new();
        using IDocument document = parser.ParseDocument($"<body>{html.AsSpan(0, Bound(html))}");
        return Of(document.Body!, _ => false);
    }

    /// <summary>The words inside a node, blanks not yet folded.</summary>
    /// <param name="root">The node.</param>
    /// <param name="isOther">Whether what is inside another node is none of its own.</param>
    public static string Of(INode root, Func<INode, bool> isOther)
    {
        StringBuilder words = new();
        Stack<(INode Node, int Next)> open = new([(root, 0)]);
        while (words.Length < MaxWords && open.TryPop(out (INode Node, int Next) at))
        {
            if (at.Next == at.Node.ChildNodes.Length)
            {
                Part(at.Node, words);
                continue;
            }

            open.Push((at.Node, at.Next + 1));
            INode child = at.Node.ChildNodes[at.Next];
            Append(child, words);
            if (child.HasChildNodes && !IsSilent(child) && !isOther(child))
            {
                open.Push((child, 0));
            }
        }

        return words.ToString();
    }

    private static int Bound(string html)
    {
        int length = Math.Min(html.Length, MaxLength);
        int at = -1;
        for (int tags = 0; tags < MaxTags && at < length; tags++)
        {
            int next = html.IndexOf('<', at + 1, length - at - 1);
            at = next < 0 ? length : next;
        }

        return at;
    }

    // Not by recursion, since markup may be as deep as it likes, and by numbers, since the library counts siblings to find the next one.
    private static void Append(INode node, StringBuilder words)
    {
        Part(node, words);
        if (node is IText text)
        {
            words.Append(text.Data);
        }
    }

    private static void Part(INode node, StringBuilder words)
    {
        if (node is IElement element && MarkupWords.IsBlock(element.LocalName))
        {
            words.Append(' ');
        }
    }

    private static bool IsSilent(INode node) => node is IElement element && MarkupWords.IsSilent(element.LocalName);
}
