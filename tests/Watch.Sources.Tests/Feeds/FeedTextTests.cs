using Watch.Contracts.Notices;
using Xunit;
using static Watch.Sources.Tests.Feeds.FeedReadingHelp;

namespace Watch.Sources.Tests.Feeds;

public class FeedTextTests
{
    [Theory]
    [InlineData("L'usine &amp; l'atelier", "L'usine & l'atelier")]
    [InlineData("L&amp;#039;usine &amp;amp; l&amp;rsquo;atelier", "L'usine & l'atelier")]
    [InlineData("<![CDATA[L&#8217;usine &amp; l'atelier]]>", "L'usine & l'atelier")]
    [InlineData("L\u2019usine\u00A0: <![CDATA[deux & trois]]>", "L'usine : deux & trois")]
    [InlineData("&lt;b&gt;L'usine&lt;/b&gt; &lt;i&gt;ferme&lt;/i&gt;", "L'usine ferme")]
    [InlineData("&amp;lt;p&amp;gt;L'usine ferme&amp;lt;/p&amp;gt;", "L'usine ferme")]
    [InlineData("<![CDATA[<p>L'usine</p><p>ferme</p>]]>", "L'usine ferme")]
    [InlineData("<b>L'usine</b> ferme", "L'usine ferme")]
    [InlineData("L'usine & l'atelier", "L'usine & l'atelier")]
    [InlineData("L'usine de R&D ferme", "L'usine de R&D ferme")]
    [InlineData("Cours &lt; 5 &euro; pour l'&eacute;tain", "Cours < 5 € pour l'étain")]
    [InlineData("Stock 5 < 6, on <3 les forges", "Stock 5 < 6, on <3 les forges")]
    [InlineData("La balise &amp;lt;title&amp;gt; expliquée", "La balise <title> expliquée")]
    [InlineData("Soci\u00C3\u00A9t\u00C3\u00A9 des forges", "Société des forges")]
    [InlineData("Socie\u0301te\u0301 du Franc\u0327ais", "Société du Français")]
    [InlineData("L&#146;usine", "L'usine")]
    [InlineData("Prix: 5\u0085 k", "Prix: 5… k")]
    [InlineData("Zéro\u0001 dé&#x1F;faut&#0;", "Zéro défaut")]
    [InlineData("Pays-Bas\u00ADmoins", "Pays-Basmoins")]
    public void A_title_is_what_a_reader_sees_however_often_it_is_escaped(string title, string expected) =>
        Assert.Equal(expected, OneItem($"<guid>1</guid><title>{title}</title>").Notice.Events[0].Label);

    [Theory]
    [InlineData("<title type=\"text\">5 &lt; 6 &amp; &lt;b&gt; en HTML</title>", "5 < 6 & <b> en HTML")]
    [InlineData("<title type=\"html\">&lt;b&gt;Fusion&lt;/b&gt; &amp;amp; scission</title>", "Fusion & scission")]
    [InlineData("<title type=\"xhtml\"><div xmlns=\"http://www.w3.org/1999/xhtml\"><p>un</p><p>deux</p></div></title>", "un deux")]
    [InlineData(
        "<title type=\"xhtml\"><div xmlns=\"http://www.w3.org/1999/xhtml\">un<br/>deux <b>tr</b>ois</div></title>",
        "un deux trois"
    )]
    [InlineData(
        "<title type=\"xhtml\"><div xmlns=\"http://www.w3.org/1999/xhtml\">un<script>alert(1)</script> deux</div></title>",
        "un deux"
    )]
    [InlineData("<title>L&amp;#039;usine</title>", "L'usine")]
    public void Atom_titles_are_read_by_their_type(string title, string expected) =>
        Assert.Equal(expected, One(Atom($"<entry><id>urn:1</id>{title}</entry>")).Notice.Events[0].Label);

    [Fact]
    public void Scripts_styles_and_counting_pictures_leave_no_trace()
    {
        string? text = OneItem(
            """
            <guid>1</guid>
            <description><![CDATA[<style>p{color:red}</style><p onclick="x()">Les forges <a href="javascript:alert(1)">ferment</a>.</p>
            <script>alert('x')</script><img src="https://compteur.example/pixel.gif" width="1" height="1" alt="">Fin.]]></description>
            """
        ).Notice.Text;
        Assert.Equal("Les forges ferment. Fin.", text);
    }

    [Fact]
    public void A_script_that_was_escaped_once_more_is_no_script_either() =>
        Assert.Equal(
            "avant après",
            OneItem(
                "<guid>1</guid><description>avant &amp;lt;script&amp;gt;alert(1)&amp;lt;/script&amp;gt; après</description>"
            ).Notice.Text
        );

    [Fact]
    public void Of_a_long_text_a_short_excerpt_is_kept_cut_between_words()
    {
        string text = OneItem(
            "<guid>1</guid><title>Titre</title><content:encoded xmlns:content=\"http://purl.org/rss/1.0/modules/content/\">"
                + $"<![CDATA[<p>{string.Join(' ', Enumerable.Repeat("mot", 1000))}</p>]]></content:encoded>"
        ).Notice.Text!;
        Assert.StartsWith("Titre\nmot mot", text, StringComparison.Ordinal);
        Assert.EndsWith("mot…", text, StringComparison.Ordinal);
        Assert.InRange(text.Length, 400, 510);
    }

    [Fact]
    public void The_summary_goes_before_the_whole_article() =>
        Assert.Equal(
            "Titre\nLe résumé.",
            OneItem(
                "<guid>1</guid><title>Titre</title><content:encoded>Tout l'article</content:encoded><description>Le résumé.</description>"
            ).Notice.Text
        );

    [Fact]
    public void Markup_that_was_not_escaped_and_does_not_match_is_read_and_marked()
    {
        Parsed.Accepted read = OneItem("<guid>1</guid><description>un<br>deux <b>trois</description><title>Titre</title>");
        Assert.Equal("Titre\nun deux trois", read.Notice.Text);
        Assert.Contains(read.Warnings, w => w.Code == "recovered-markup");
    }

    [Fact]
    public void An_item_that_was_not_closed_costs_nothing_but_a_mark()
    {
        IReadOnlyList<Parsed> read = Read(
            Rss("<item><guid>1</guid><title>un<item><guid>2</guid><title>deux</title></item><item><guid>3</guid></item>")
        );
        Assert.Equal(["1", "2", "3"], read.Select(p => Assert.IsType<Parsed.Accepted>(p).Notice.Id));
        Assert.Equal([true, false, false], read.Select(p => ((Parsed.Accepted)p).Warnings.Any(w => w.Code == "recovered-markup")));
    }
}
