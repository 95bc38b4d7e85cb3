using Watch.Worker.Configuration.Yaml;

namespace Watch.Worker.Configuration;

/// <summary>Reads the way out of this machine.</summary>
internal sealed class NetworkReader(string folder, FileReport report)
{
    /// <summary>The keys of <c>network</c>.</summary>
    public static readonly IReadOnlyList<string> Keys = ["proxy", "proxy-user", "proxy-password", "certificate-authority"];

    /// <summary>What is said; what is not said is straight out.</summary>
    public NetworkOptions Read(YamlNode? node)
    {
        if (MapReader.Of(node, report, Keys) is not { } map)
        {
            return new NetworkOptions();
        }

        Uri? proxy = Proxy(map.Optional("proxy"));
        string? user = report.Text(map.Optional("proxy-user"));
        SecretReference? password = new SecretReader(folder, report).Read(
            user is null ? map.Optional("proxy-password") : map.Required("proxy-password")
        );
        string? authority = report.Text(map.Optional("certificate-authority"));
        return new NetworkOptions
        {
            Proxy = proxy,
            ProxyUser = user,
            ProxyPassword = password,
            CertificateAuthority = authority is null ? null : Path.Combine(folder, authority),
        };
    }

    /// <summary>What is no plain address may hold a password, and so is not repeated.</summary>
    private Uri? Proxy(YamlNode? node)
    {
        const string allowed = "an address as in http://proxy.example.org:3128, without user and password";
        if (report.Scalar(node, allowed) is not { } text)
        {
            return null;
        }

        if (
            Uri.TryCreate(text.Text, UriKind.Absolute, out Uri? proxy)
            && proxy is { Scheme: "http" or "https", UserInfo: "", PathAndQuery: "/" }
        )
        {
            return proxy;
        }

        report.Error(text.At, "what is no such address (not shown)", [allowed]);
        return null;
    }
}
