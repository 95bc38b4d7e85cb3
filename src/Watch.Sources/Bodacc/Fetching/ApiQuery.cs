using System.Globalization;

namespace Watch.Sources.Bodacc.Fetching;

/// <summary>Which records of a day are asked for, in the API's own language (ODSQL).</summary>
internal sealed record ApiQuery
{
    private const string Order = "dateparution ASC, id ASC";

    /// <summary>How many records one page may hold.</summary>
    public const int PageSize = 100;

    /// <summary>How far into a query the API goes.</summary>
    public const int Window = 10_000;

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
            string.Create(CultureInfo.InvariantCulture, $"{Where} AND numeroannonce>={number} AND numeroannonce<{number + Window}")
        )
        {
            IsRange = true,
        };

    /// <summary>The address of a page.</summary>
    public Uri Address(Uri dataset, int offset, int limit) =>
        new(
            dataset,
            string.Create(
                CultureInfo.InvariantCulture,
                $"records?where={Uri.EscapeDataString(Where)}&order_by={Uri.EscapeDataString(Order)}&limit={limit}&offset={offset}"
            )
        );

    private static string On(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"dateparution=date'{day:yyyy-MM-dd}'");
}
