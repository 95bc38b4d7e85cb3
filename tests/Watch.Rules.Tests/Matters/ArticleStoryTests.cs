using CsCheck;
using Watch.Contracts.Identifiers;
using Watch.Contracts.Messages;
using Watch.Contracts.Notices;
using Watch.Rules.Matters;
using Xunit;

namespace Watch.Rules.Tests.Matters;

/// <summary>Which articles are one story, whatever order they come in.</summary>
public sealed class ArticleStoryTests
{
    private const string Headline = "Valdorix ouvre un second atelier à Thiers";

    [Fact]
    public void The_same_page_is_the_same_story_by_either_scheme_and_whatever_the_headline()
    {
        Notice[] all =
        [
            Article("a", "1", Headline, "https://www.journal.invalid/valdorix/"),
            Article("b", "2", "Thiers : un atelier de plus", "http://journal.invalid/valdorix"),
        ];
        Assert.Equal(all.Select(n => n.Key), Story(all[0], all));
        Assert.Equal(ArticleStory.MatterOf(all), ArticleStory.MatterOf([all[1], all[0]]));
    }

    [Fact]
    public void The_same_headline_on_the_same_day_is_the_same_story_and_on_another_day_is_another()
    {
        Notice[] all =
        [
            Article("a", "1", Headline, "https://un.invalid/1"),
            Article("b", "2", "VALDORIX ouvre un second atelier, à Thiers (3)", "https://deux.invalid/2"),
            Article("c", "3", Headline, "https://trois.invalid/3", day: 4),
        ];
        Assert.Equal(all.Take(2).Select(n => n.Key), Story(all[0], all));
        Assert.Equal([all[2].Key], Story(all[2], all));
    }

    [Fact]
    public void A_story_reaches_from_page_to_headline_and_on()
    {
        Notice[] all =
        [
            Article("a", "1", Headline, "https://un.invalid/1"),
            Article("b", "2", Headline, "https://deux.invalid/2"),
            Article("c", "3", "Un tout autre titre pour la même page", "https://deux.invalid/2"),
        ];
        Assert.All(all, one => Assert.Equal(3, Story(one, all).Count()));
    }

    [Fact]
    public void A_page_that_one_source_gives_to_different_items_names_no_story()
    {
        Notice[] all =
        [
            Article("a", "1", "Valdorix recrute vingt personnes à Thiers", "https://un.invalid/actualites"),
            Article("a", "2", "Fermeture de la piscine municipale en juillet", "https://un.invalid/actualites"),
        ];
        Assert.Equal([all[0].Key], Story(all[0], all));
    }

    [Fact]
    public void What_a_page_tells_again_a_week_later_is_another_story_and_what_it_goes_on_telling_is_one()
    {
        Notice[] all = [.. new[] { 1, 7, 12, 19, 20 }.Select(day => Article($"a{day}", $"{day}", Headline, "https://un.invalid/1", day))];

        Assert.All(all.Take(3), one => Assert.Equal(["1", "7", "12"], Story(one, all).Select(k => k.Id)));
        Assert.All(all.Skip(3), one => Assert.Equal(["19", "20"], Story(one, all).Select(k => k.Id)));
        Assert.NotEqual(ArticleStory.MatterOf(all[..3]), ArticleStory.MatterOf(all[3..]));
    }

    [Fact]
    public void Whatever_the_order_each_article_is_of_one_story_and_each_story_has_a_name_of_its_own() =>
        (
            from drawn in Gen.Select(Gen.Int[0, 2], Gen.Int[0, 2], Gen.Int[0, 2], Gen.Int[1, 28]).Array[2, 12]
            from order in Gen.Shuffle(Enumerable.Range(0, drawn.Length).ToArray())
            select (drawn, order)
        ).Sample(world =>
        {
            Notice[] all = [.. world.drawn.Index().Select(d => Drawn(d.Index, d.Item))];
            Notice[] shuffled = [.. world.order.Select(place => all[place])];
            string[] stories = [.. all.Select(n => Named(Story(n, all)))];
            string?[] names =
            [
                .. all.Select(n => Story(n, all).ToHashSet())
                    .DistinctBy(s => Named(s), StringComparer.Ordinal)
                    .Select(s => ArticleStory.MatterOf([.. all.Where(n => s.Contains(n.Key))]))
                    .OfType<string>(),
            ];

            Assert.Equal(stories, all.Select(n => Named(ArticleStory.Of(n.Key, shuffled))));
            Assert.All(all, n => Assert.All(Story(n, all), k => Assert.Equal(Named(Story(n, all)), Named(ArticleStory.Of(k, all)))));
            Assert.Equal(names.Length, names.Distinct(StringComparer.Ordinal).Count());
        });

    [Fact]
    public void A_headline_that_follows_its_id_is_the_same_story()
    {
        Notice[] all =
        [
            Article("a", "atelier", Headline, "https://un.invalid/1"),
            Article("a", "second-atelier", "Valdorix ouvre un troisième atelier à Thiers", "https://un.invalid/1"),
        ];
        Assert.Equal(2, Story(all[0], all).Count());
    }

    [Fact]
    public void A_headline_that_names_a_kind_of_publication_or_comes_twice_a_day_is_no_story()
    {
        Notice[] all =
        [
            Article("a", "1", "Arrêté préfectoral", "https://un.invalid/1"),
            Article("b", "2", "Arrêté préfectoral", "https://deux.invalid/2"),
            Article("c", "3", Headline, "https://trois.invalid/3"),
            Article("c", "4", Headline, "https://trois.invalid/4"),
            Article("d", "5", Headline, "https://quatre.invalid/5"),
        ];
        Assert.All(all, one => Assert.Equal([one.Key], Story(one, all)));
    }

    [Fact]
    public void What_is_no_article_is_of_no_story()
    {
        Notice sale = Article("a", "1", Headline, "https://un.invalid/1") with
        {
            Events = [new NoticeEvent { Kind = EventKind.SaleOfBusiness, Label = Headline }],
        };
        Assert.Empty(ArticleStory.KeysOf(sale));
        Assert.Null(ArticleStory.MatterOf([sale, Article("b", "2", Headline, "https://un.invalid/1")]));
    }

    [Theory]
    [InlineData("Valdorix ouvre un atelier (12)", "Valdorix ouvre un atelier (13)", false)]
    [InlineData("10:32 Valdorix ouvre un atelier - 3 commentaires", "11:07 Valdorix ouvre un atelier - 18 commentaires", false)]
    [InlineData("Valdorix ouvre un atelier", "VALDORIX ouvre un atelier !", false)]
    [InlineData("Valdorix ouvre un atelier", "Valdorix ouvre deux ateliers", true)]
    public void Counters_and_the_way_a_headline_is_written_are_no_edit(string before, string after, bool isEdit) =>
        Assert.Equal(isEdit, ArticleStory.IsEdited([Printed("a", before)], [Printed("a", after), Printed("b", "Un autre titre")]));

    private static Notice Drawn(int place, (int Source, int Title, int Page, int Day) drawn) =>
        Article($"s{drawn.Source}", $"{place}", $"{Headline} {drawn.Title}", $"https://un.invalid/{drawn.Page}", drawn.Day);

    private static string Named(IEnumerable<NoticeKey> story) => string.Join(' ', story.Select(k => $"{k}").Order(StringComparer.Ordinal));

    private static IEnumerable<NoticeKey> Story(Notice one, IReadOnlyCollection<Notice> all) =>
        all.Select(n => n.Key).Where(ArticleStory.Of(one.Key, [.. all.Reverse()]).Contains);

    private static AlertArticle Printed(string source, string title) => new(new SourceId(source), "1", new DateOnly(2026, 11, 3), title);

    private static Notice Article(string source, string id, string title, string link, int day = 3) =>
        new()
        {
            Source = new SourceId(source),
            Id = id,
            Family = "feed",
            PublishedOn = new DateOnly(2026, 11, day),
            Events = [new NoticeEvent { Kind = EventKind.Article, Label = title }],
            Link = new Uri(link),
        };
}
