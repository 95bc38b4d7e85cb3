using System.Text.RegularExpressions;
using System.Xml.Linq;
using Watch.Rules.Editions;
using Watch.Testing;
using Xunit;

namespace Watch.Rules.Tests.Editions;

/// <summary>A page uses nothing but what mail programs show, and what may be lost.</summary>
public partial class MailSupportTests
{
    public static TheoryData<string> Editions => SameWordsTests.Editions;

    [GeneratedRegex("^(?:[a-zA-Z-]+|#[0-9a-f]{6}|[0-9.]+(?:px|%)?)(?:[ ,](?:[a-zA-Z-]+|#[0-9a-f]{6}|[0-9.]+(?:px|%)?))*$")]
    private static partial Regex PlainValue { get; }

    [Theory]
    [MemberData(nameof(Editions))]
    public void Each_element_attribute_and_property_is_on_the_list_for_where_it_stands(string name)
    {
        foreach (XElement element in Elements(name))
        {
            AssertListed("element", element.Name.LocalName, element);
            Assert.All(element.Attributes(), a => AssertListed("attribute", a.Name.LocalName, element));
            Assert.All(Style(element), d => AssertListed("property", d.Property, element));
        }
    }

    [Fact]
    public void Everything_on_the_list_is_used()
    {
        XElement[] elements = [.. SameWordsTests.Editions.SelectMany(row => Elements(row.Data))];
        HashSet<string> used =
        [
            .. elements.Select(e => $"element {e.Name.LocalName}"),
            .. elements.SelectMany(e => e.Attributes()).Select(a => $"attribute {a.Name.LocalName}"),
            .. elements.SelectMany(Style).Select(d => $"property {d.Property}"),
        ];

        Assert.Equal(MailSupport.All.Select(row => row.ToString()).Order(), used.Order());
    }

    [Theory]
    [MemberData(nameof(Editions))]
    public void Values_of_styles_are_plain(string name) =>
        Assert.All(Elements(name).SelectMany(Style), d => Assert.Matches(PlainValue, d.Value));

    [Fact]
    public void What_is_needed_is_supported_by_all_or_in_part_with_the_reason_why_that_is_enough() =>
        Assert.All(
            MailSupport.All.Where(row => row is { IsNeeded: true, Feature: not null }),
            row =>
            {
                Assert.All(row.Results, result => Assert.Contains(result[0], "ya"));
                Assert.True(row.Note.Length > 0 || row.Results.All(r => r == "y"), $"{row} has a note of caniemail that nobody looked at");
            }
        );

    [Fact]
    public void What_may_be_lost_or_was_not_tested_says_what_is_left() =>
        Assert.All(MailSupport.All.Where(row => !row.IsNeeded || row.Feature is null), row => Assert.NotEmpty(row.Note));

    [Fact]
    public void The_list_says_what_caniemail_says()
    {
        string features = RealData.Require("mail", "caniemail", "_features");

        Assert.All(
            MailSupport.All.Where(row => row.Feature is not null),
            row =>
                Assert.Equal(
                    MailSupport.Programs.Select(p => CaniemailFeature.ResultOf(Path.Combine(features, $"{row.Feature}.md"), p)),
                    row.Results
                )
        );
    }

    private static IEnumerable<XElement> Elements(string name) =>
        XElement
            .Parse(EditionPage.Of(SameWordsTests.Named(name))["<!DOCTYPE html>\n".Length..])
            .DescendantsAndSelf()
            .Concat(
                XElement.Parse(EditionPage.Of(SameWordsTests.Named(name), "a.html")["<!DOCTYPE html>\n".Length..]).DescendantsAndSelf()
            );

    private static void AssertListed(string kind, string name, XElement on) =>
        Assert.Contains(
            MailSupport.All,
            row => row.Kind == kind && row.Name == name && (row.On.Count == 0 || row.On.Contains(on.Name.LocalName))
        );

    private static IEnumerable<(string Property, string Value)> Style(XElement element) =>
        (element.Attribute("style")?.Value ?? "")
            .Split(';', StringSplitOptions.RemoveEmptyEntries)
            .Select(d => d.Split(':', 2))
            .Select(d => (d[0], d[1]));
}
