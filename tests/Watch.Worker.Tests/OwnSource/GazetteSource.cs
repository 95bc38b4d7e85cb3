using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using Watch.Contracts.Identifiers;
using Watch.Sources.Http;
using Watch.Sources.Http.Answers;
using Watch.Sources.Http.Asking;
using Watch.Sources.Seams;

namespace Watch.Worker.Tests.OwnSource;

/// <summary>Asks for one page of answers after the other, as the user of the options.</summary>
internal sealed class GazetteSource(IFetcher fetcher, SourceSettings settings) : ISource
{
    private readonly GazetteOptions _options = (GazetteOptions)settings.Options;
    private readonly ChannelSettings _way = settings.Channels[Channel.Api.Name];

    public SourceId Id => settings.Id;

    public async IAsyncEnumerable<FetchStep> FetchAsync(Watermark? from, [EnumeratorCancellation] CancellationToken ct)
    {
        int page = from is null ? 1 : int.Parse(from.Value, System.Globalization.CultureInfo.InvariantCulture);
        while (true)
        {
            using MemoryStream content = new();
            Fetched fetched = await fetcher.FetchAsync(Request(page), content, ct);
            if (fetched is not Fetched.Body body)
            {
                yield return Failed(fetched);
                yield break;
            }

            // An empty list is the end.
            byte[] bytes = content.ToArray();
            if (JsonNode.Parse(bytes)!["gazette"]!.AsArray().Count == 0)
            {
                yield break;
            }

            yield return new FetchStep.Document(
                new DocumentInfo { Name = $"gazette/{page}.json", Address = body.Address },
                GazetteModule.Family,
                settings.StageOf(Channel.Api.Name, GazetteModule.Family),
                () => new MemoryStream(bytes)
            );
            page++;
            yield return new FetchStep.Reached(new Watermark(page.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        }
    }

    private FetchStep.Failed Failed(Fetched fetched) =>
        fetched is Fetched.Failed { Fault: var fault }
            ? new FetchStep.Failed(_way.Address.Host, fault.Reason) { RetryAt = fault.RetryAt, Condition = fault.Condition }
            : new FetchStep.Failed(_way.Address.Host, "nothing came");

    private FetchRequest Request(int page) =>
        new()
        {
            Address = _way.Address,
            MaxBytes = settings.Limits.MaxBytes,
            SameHost = true,
            Authorization = new Authorization.Basic(_options.Account.User, _options.Account.Password),
            IsRepeatable = true,
            Body = RequestBody.Json(
                new JsonObject
                {
                    ["topics"] = new JsonArray([.. _options.Topics.Select(t => JsonValue.Create(t))]),
                    ["size"] = _options.PageSize,
                    ["page"] = page,
                }
            ),
        };
}
