using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Watch.Sources.Articles.Markup;

/// <summary>
/// The words of a piece of HTML: no tags, scripts, styles or pictures; blocks are parted by a blank. Nothing is loaded or run.
/// </summary>
internal static class HtmlText
{
    /// <summary>How much is read with care: an excerpt is the beginning of it. Of what follows the tags are taken off.</summary>
    private const int MaxLength = 32 * 1024;

    /// <summary>How many words come out at most.</summary>
    private const int MaxWords = 64 * 1024;

    /// <summary>Stands for the edge of an element; Unicode has no such character.</summary>
    private const char Seam = '\uFFFF';

    private const int LongestReference = 32;

    private const int LongestWord = 200;

    private static readonly char[] _blanks = [' ', '\t', '\r', '\n'];

    /// <summary>Elements left open make the time grow with the square of their number.</summary>
    private const int MaxTags = 400;

    /// <summary>The words, blanks not yet folded.</summary>
    public static string Of(string html)
    {
        int bound = Bound(html);
        HtmlParser parser = new();
        using IDocument document = parser.ParseDocument($"<body>{html.AsSpan(0, bound)}");
        string words = Of(document.Body!, _ => false);
        return bound == html.Length ? words : $"{words} {LooseText.Of(html.AsSpan(bound))}";
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
            if (isOther(child))
            {
                words.Append(' ');
            }

            if (child.HasChildNodes && !IsSilent(child) && !isOther(child))
            {
                open.Push((child, 0));
            }
        }

        return words.Replace(Seam.ToString(), "").ToString();
    }

    // Between two tags, behind a script rather than in it, and in no word.
    private static int Bound(string html)
    {
        int at = 0;
        for (int tags = 0; tags < MaxTags; tags++)
        {
            int next = html.IndexOf('<', at);
            if (next < 0 || next >= MaxLength)
            {
                return html.Length <= MaxLength ? html.Length : BetweenWords(html, MaxLength);
            }

            int behind = next + LooseText.LengthOfTag(html.AsSpan(next));
            if (behind > MaxLength)
            {
                return next;
            }

            at = behind;
        }

        return at;
    }

    // At a blank, and where there is none for long, in no reference at least.
    private static int BetweenWords(string html, int at)
    {
        int blank = html.LastIndexOfAny(_blanks, at - 1, LongestWord);
        if (blank >= 0)
        {
            return blank;
        }

        int reference = html.LastIndexOf('&', at - 1, LongestReference);
        return reference < 0 || html.IndexOf(';', reference, at - reference) >= 0 ? at : reference;
    }

    // Not by recursion, since markup may be as deep as it likes, and by numbers, since the library counts siblings to find the next one.
    private static void Append(INode node, StringBuilder words)
    {
        Part(node, words);
        if (node is IText text)
        {
            words.Append(IsGlued(words, text.Data) ? " " : "").Append(text.Data);
        }
    }

    private static void Part(INode node, StringBuilder words)
    {
        if (node is not IElement element)
        {
            return;
        }

        if (MarkupWords.IsBlock(element.LocalName))
        {
            words.Append(' ');
        }
        else if (element.LocalName is "small" or "time" || (element.LocalName == "span" && element.HasAttribute("class")))
        {
            words.Append(Seam);
        }
    }

    // A style sheet may show a span as a block: where a letter or figure meets a capital or a figure across its edge, two words meet.
    private static bool IsGlued(StringBuilder words, string next)
    {
        bool isAtSeam = words.Length > 0 && words[^1] == Seam;
        while (words.Length > 0 && words[^1] == Seam)
        {
            words.Length--;
        }

        return isAtSeam
            && words.Length > 0
            && next.Length > 0
            && char.IsLetterOrDigit(words[^1])
            && (char.IsUpper(next[0]) || char.IsAsciiDigit(next[0]) != char.IsAsciiDigit(words[^1]))
            && char.IsLetterOrDigit(next[0]);
    }

    private static bool IsSilent(INode node) => node is IElement element && MarkupWords.IsSilent(element.LocalName);
}
