using Watch.Sources.Http;
using Watch.Sources.Http.Answers;

namespace Watch.Sources.Opendatasoft.Days;

/// <summary>The pages of a dataset.</summary>
/// <param name="http">The way to it.</param>
/// <param name="dataset">Its address.</param>
/// <param name="order">The columns that make the order of its rows whole.</param>
internal sealed class DatasetPages(SourceHttp http, Uri dataset, string order) : IDayPages
{
    private readonly DatasetHttp _http = new(http, dataset);

    public async Task<(DatasetPage? Page, Answer.None Fault)> PageAsync(string where, int offset, CancellationToken ct)
    {
        (DatasetPage? page, _, Answer.None fault) = await _http.PageAsync(
            new DatasetQuery(where, order),
            offset,
            DatasetQuery.PageSize,
            ct
        );
        return (page, fault);
    }
}
