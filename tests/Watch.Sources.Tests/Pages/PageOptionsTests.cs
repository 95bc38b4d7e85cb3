using Watch.Sources.Pages.Options;
using Xunit;
using static Watch.Sources.Tests.Pages.PageReadingHelp;

namespace Watch.Sources.Tests.Pages;

public class PageOptionsTests
{
    [Theory]
    [InlineData(
        "",
        "h2@",
        "a[",
        "li >",
        "@",
        "h2 ..a",
        ":nth-child(",
        "ClassName::",
        "a::before",
        "a::@href",
        "a:not(.x)::after",
        ":has(a b c d)",
        ":has(:not(:has(a)))",
        ":not(a ~ b c d)"
    )]
    public void What_is_no_selector_is_refused(params string[] texts) =>
        Assert.All([.. texts, null!], text => Assert.False(PageSelector.TryParse(text, out _), text));

    [Theory]
    [InlineData(
        "h2",
        "a.suite@href",
        "@data-date",
        "a[href*='@']",
        "ul > li:not(.pub):nth-child(2n)",
        "h2, h3",
        ":has(> a)",
        "[title='a::b']",
        "a:contains('x::y')",
        ".sm\\:\\:x",
        ":has(a b c)",
        ":not(a, b, c, d)",
        ":nth-child(2n + 1)",
        "#a .b .c .d .e .f h2 a"
    )]
    public void What_is_a_selector_is_taken(params string[] texts) =>
        Assert.All(texts, text => Assert.True(PageSelector.TryParse(text, out _), text));

    [Theory]
    [InlineData("", "d", "dd MMMM", "yyyy-MM-dd 'oublié", "%", "'yyyy'", "Yyyy//")]
    public void What_is_no_format_of_a_date_is_refused(params string[] texts) =>
        Assert.All([.. texts, null!], text => Assert.False(PageDateFormat.TryParse(text, out _), text));

    [Fact]
    public void Settings_that_find_other_things_have_another_fingerprint()
    {
        string[] prints =
        [
            .. new[]
            {
                Acts,
                Acts with
                {
                    Items = Selector("li"),
                },
                Acts with
                {
                    DateFormats = [Format("yyyy-MM-dd")],
                },
                Acts with
                {
                    Expect = 3,
                },
                Acts with
                {
                    Encoding = Charset("windows-1252"),
                },
            }.Select(p => Settings(p).Fingerprint()),
        ];
        Assert.Equal(prints.Length, prints.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(prints[0], Settings(Acts with { Items = Selector("li.acte") }).Fingerprint());
    }
}
