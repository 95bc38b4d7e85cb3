using System.Globalization;
using System.Text;
using Watch.Contracts.Notices;
using Watch.Sources.Pages;
using Watch.Sources.Pages.Options;
using Xunit;
using static Watch.Sources.Tests.Pages.PageReadingHelp;

namespace Watch.Sources.Tests.Pages;

/// <summary>
/// Pages made to hurt. The time limits are wide: a loaded machine is no fault, a quadratic reader would pass them by far.
/// </summary>
public class HostilePageTests
{
    // A watch against what never ends, and no measure of speed: the tests may have other work beside them.
    private const int Patience = 300_000;

    [Theory(Timeout = Patience)]
    [InlineData("<div>", 50_000)]
    [InlineData("<b>", 50_000)]
    [InlineData("<li>", 1_500)]
    [InlineData("<li><a>", 50_000)]
    [InlineData("<p><b a=%>", 50_000)]
    [InlineData("<table><tr><td>", 50_000)]
    [InlineData("<x ", 300_000)]
    [InlineData("<svg><g>", 50_000)]
    [InlineData("<select><option>", 50_000)]
    [InlineData("</p>", 500_000)]
    [InlineData("&amp", 1_000_000)]
    [InlineData("<!--", 1_000_000)]
    public Task The_same_beginning_many_times_over_is_read_in_time(string text, int times) =>
        Task.Run(
            () =>
            {
                StringBuilder many = new("<ul><li><a href=/1>un</a></li>");
                for (int i = 0; i < times; i++)
                {
                    many.Append(text.Replace("%", i.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));
                }

                Assert.NotEmpty(Read(Headings, Encoding.UTF8.GetBytes(many.ToString())));
            },
            TestContext.Current.CancellationToken
        );

    [Fact(Timeout = Patience)]
    public Task A_tag_with_a_hundred_thousand_attributes_is_read_with_some() =>
        Task.Run(
            () =>
            {
                string attributes = string.Concat(
                    Enumerable.Range(0, 100_000).Select(i => string.Create(CultureInfo.InvariantCulture, $" a{i}=1"))
                );
                Assert.Equal("un", Notices(Headings, $"<li{attributes}><a href=/1>un</a></li>").Single().Title());
            },
            TestContext.Current.CancellationToken
        );

    [Fact(Timeout = Patience)]
    public Task Twenty_thousand_siblings_are_read_in_time() =>
        Task.Run(
            () =>
            {
                string siblings = string.Concat(Enumerable.Repeat("<i>x</i>", 20_000));
                Assert.Equal(
                    ArticleBound,
                    Notices(Headings with { Text = Selector("p") }, $"<li><a href=/1>un</a><p>{siblings}</p></li>").Single().Text?.Length
                );
            },
            TestContext.Current.CancellationToken
        );

    [Fact(Timeout = Patience)]
    public Task Selectors_of_many_steps_over_a_deep_page_come_to_an_end() =>
        Task.Run(
            () =>
            {
                PageOptions page = Headings with { Items = Selector("div div div div em"), Next = Selector("div i div b div u") };
                string deep =
                    string.Concat(Enumerable.Repeat("<div>", 100)) + string.Concat(Enumerable.Repeat("<em>x</em><u>y</u>", 10_000));
                Assert.NotEmpty(Read(page, Encoding.UTF8.GetBytes(deep)));
            },
            TestContext.Current.CancellationToken
        );

    [Fact(Timeout = Patience)]
    public Task Every_way_to_an_element_is_not_tried_in_every_way() =>
        Task.Run(
            () =>
            {
                PageOptions page = Headings with { Items = Selector("section div div div div div div div div li"), Title = Selector("a") };
                string deep = string.Concat(Enumerable.Repeat("<div>", 90)) + "<ul><li><a href=/1>un</a></li></ul>";
                Assert.Equal(
                    RejectReason.UnknownDocument,
                    Assert.IsType<Parsed.Rejected>(Assert.Single(Read(page, Encoding.UTF8.GetBytes(deep)))).Reason
                );
                Assert.Equal("un", Notices(page, $"<section>{deep}").Single().Title());
            },
            TestContext.Current.CancellationToken
        );

    [Theory(Timeout = Patience)]
    [InlineData("u ~ i ~ i", 7_000)]
    [InlineData("i:has(b), i:has(u), i:has(s)", 49_000)]
    public Task Selectors_that_take_too_many_steps_are_one_rejection(string selector, int siblings) =>
        Task.Run(
            () =>
            {
                PageOptions page = Headings with { Items = Selector(selector) };
                Assert.Equal(
                    RejectReason.TooLarge,
                    Assert
                        .IsType<Parsed.Rejected>(
                            Assert.Single(Read(page, Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("<i></i>", siblings)))))
                        )
                        .Reason
                );
            },
            TestContext.Current.CancellationToken
        );

    [Fact]
    public void Of_more_items_than_a_page_may_have_the_first_are_read_and_the_rest_is_told()
    {
        string items = string.Concat(
            Enumerable
                .Range(0, PageLimits.MaxItems + 5)
                .Select(i => string.Create(CultureInfo.InvariantCulture, $"<li><a href=/{i}>n° {i}</a></li>"))
        );
        IReadOnlyList<Parsed> read = Read(Headings, Encoding.UTF8.GetBytes(items));
        Assert.Equal(PageLimits.MaxItems, read.OfType<Parsed.Accepted>().Count());
        Assert.Equal(RejectReason.TooLarge, Assert.Single(read.OfType<Parsed.Rejected>()).Reason);
    }

    [Theory]
    [InlineData(PageLimits.MaxBytes)]
    [InlineData(0)]
    public void A_page_that_is_too_large_or_empty_is_one_rejection(int length)
    {
        byte[] page = new byte[length == 0 ? 0 : length + 1];
        Assert.IsType<Parsed.Rejected>(Assert.Single(Read(Headings, page)));
    }

    // The title, a line, and the bound of an excerpt.
    private const int ArticleBound = 2 + 1 + 500;
}
