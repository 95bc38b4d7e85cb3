using System.Globalization;
using Watch.Sources.Opendatasoft;

namespace Watch.Sources.Bodacc.Fetching;

/// <summary>Which records of a day are asked for, in the API's own language (ODSQL).</summary>
internal sealed record ApiQuery
{
    private const string Order = "dateparution ASC, id ASC";

    private ApiQuery(string name, string family, string where) => (Name, Family, Where) = (name, family, where);

    /// <summary>A short name for its documents, as in <c>2026-11-22/vente</c>.</summary>
    public string Name { get; }

    /// <summary>The value of <c>familleavis</c>.</summary>
    public string Family { get; }

    /// <summary>True for a part of a day that has more records than a query may reach.</summary>
    public bool IsRange { get; private init; }

    private string Where { get; }

    /// <summary>All records of a family.</summary>
    public static ApiQuery Of(DateOnly day, string family) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{day:yyyy-MM-dd}/{family}"), family, $"{On(day)} AND familleavis=\"{family}\"");

    /// <summary>All records of no family that is known.</summary>
    public static ApiQuery Unlisted(DateOnly day)
    {
        string known = string.Join(',', BodaccFamilies.OfApi.Keys.Order(StringComparer.Ordinal).Select(f => $"\"{f}\""));
        return new ApiQuery(
            string.Create(CultureInfo.InvariantCulture, $"{day:yyyy-MM-dd}/unlisted"),
            "",
            $"{On(day)} AND NOT familleavis IN ({known})"
        );
    }

    /// <summary>The records of this query from a <c>numeroannonce</c> on, as many numbers as the window is wide.</summary>
    public ApiQuery From(int number) =>
        new(
            string.Create(CultureInfo.InvariantCulture, $"{Name}-{number}"),
            Family,
            string.Create(
                CultureInfo.InvariantCulture,
                $"{Where} AND numeroannonce>={number} AND numeroannonce<{number + DatasetQuery.Window}"
            )
        )
        {
            IsRange = true,
        };

    /// <summary>As the interface is asked it.</summary>
    public DatasetQuery ToDataset() => new(Where, Order);

    private static string On(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"dateparution=date'{day:yyyy-MM-dd}'");
}
