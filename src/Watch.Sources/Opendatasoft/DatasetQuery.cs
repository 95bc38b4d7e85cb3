using System.Globalization;

namespace Watch.Sources.Opendatasoft;

/// <summary>Which records of a dataset are asked for, in the interface's own language (ODSQL).</summary>
/// <param name="Where">The condition.</param>
/// <param name="Order">The columns that make the order of the pages whole, as in <c>dateparution ASC, id ASC</c>.</param>
internal sealed record DatasetQuery(string Where, string Order)
{
    /// <summary>How many records one page may hold.</summary>
    public const int PageSize = 100;

    /// <summary>How far into a query the interface goes, the page included.</summary>
    public const int Window = 10_000;

    /// <summary>The address of a page.</summary>
    /// <param name="dataset">The dataset, with or without a slash at its end.</param>
    /// <param name="offset">How many records stand before it.</param>
    /// <param name="limit">How many it may hold.</param>
    public Uri Address(Uri dataset, int offset, int limit) =>
        new(
            new Uri(dataset.AbsoluteUri.TrimEnd('/') + "/"),
            string.Create(
                CultureInfo.InvariantCulture,
                $"records?where={Uri.EscapeDataString(Where)}&order_by={Uri.EscapeDataString(Order)}&limit={limit}&offset={offset}"
            )
        );
}
