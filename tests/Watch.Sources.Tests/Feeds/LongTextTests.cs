using System.Text;
using Watch.Contracts.Notices;
using Watch.Sources.Articles.Markup;
using Xunit;
using static Watch.Sources.Tests.Feeds.FeedReadingHelp;

namespace Watch.Sources.Tests.Feeds;

/// <summary>Texts that are longer than what is read with care, or than what is kept.</summary>
public sealed class LongTextTests
{
    private const int Careful = 32 * 1024;

    private static readonly string _filling = string.Concat(Enumerable.Repeat("mot ", Careful / 4));

    [Theory]
    [InlineData("<script>var titre = '<b>Filovane</b>'; autre();</script>")]
    [InlineData("<style>.filovane > b { color: red }</style>")]
    [InlineData("<!-- Filovane <b>autrefois</b> > -->")]
    [InlineData("<img alt=\"a > Filovane b\" src='x.png'>")]
    [InlineData("<a title='Filovane' href=\"https://journal.invalid/un/long/chemin\">")]
    public void Markup_on_the_edge_of_what_is_read_with_care_is_not_read_as_words(string markup)
    {
        for (int shift = 0; shift <= markup.Length; shift++)
        {
            string html = $"{_filling[..(Careful - shift)]}{markup} Thiernova suit.";
            string words = HtmlText.Of(html);
            Assert.DoesNotContain("Filovane", words, StringComparison.Ordinal);
            Assert.Contains("Thiernova suit.", words, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("&eacute;")]
    [InlineData("&#233;")]
    public void A_reference_on_the_edge_is_one_letter(string reference)
    {
        for (int shift = 0; shift <= reference.Length; shift++)
        {
            Assert.Contains("Thiérnova", HtmlText.Of($"{_filling[..(Careful - shift - 3)]}Thi{reference}rnova"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Very_many_tags_leave_no_script_among_the_words()
    {
        string tags = string.Concat(Enumerable.Repeat("<b>x</b>", 199));
        string words = HtmlText.Of($"<p>{tags}<script>if (a < b) {{ filovane(); }}</script><i>Thiernova</i>");
        Assert.DoesNotContain("filovane", words, StringComparison.Ordinal);
        Assert.Contains("Thiernova", words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(4_000, 0)]
    [InlineData(6_000, 1)]
    public void A_text_that_goes_on_behind_what_is_searched_is_told(int words, int told)
    {
        string text = string.Concat(Enumerable.Repeat("mots ", words));
        string feed = Rss($"<item><title>Un titre</title><guid>g</guid><description>{text}</description></item>");
        Parsed.Accepted read = Read(Encoding.UTF8.GetBytes(feed)).OfType<Parsed.Accepted>().Single();
        Assert.Equal(told, read.Warnings.Count(w => w.Code == "cut-text"));
    }
}
