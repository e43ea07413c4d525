using System.Net.Http.Headers;
using System.Text.Json;

namespace PerfTargets.Dashboard.Commands;

/// <summary>Who holds a home, as <c>serve.json</c> in it tells: readable by its owner only.</summary>
/// <param name="Token">Lets programs of the same user work through the holder.</param>
internal sealed record Holder(string Address, string Token, int ProcessId)
{
    public static string FileOf(string home) => Path.Combine(home, "serve.json");

    public static Holder? Find(string home) =>
        File.Exists(FileOf(home)) ? JsonSerializer.Deserialize<Holder>(File.ReadAllText(FileOf(home)), JsonSerializerOptions.Web) : null;

    public void Announce(string home)
    {
        string file = FileOf(home);
        FileStreamOptions options = new() { Mode = FileMode.Create, Access = FileAccess.Write };
        File.Delete(file);
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using FileStream stream = new(file, options);
        JsonSerializer.Serialize(stream, this, JsonSerializerOptions.Web);
    }
}

/// <summary>The holder did not do what it was asked.</summary>
internal sealed class HolderException(string message) : Exception(message);

/// <summary>The running <c>serve</c>'s API, with its token.</summary>
internal sealed class HolderClient : IDisposable
{
    public const string TokenHeader = "X-PerfTargets-Token";

    private readonly HttpClient _http;

    public HolderClient(Holder holder)
    {
        _http = new HttpClient { BaseAddress = new Uri(holder.Address), Timeout = TimeSpan.FromMinutes(10) };
        _http.DefaultRequestHeaders.Add(TokenHeader, holder.Token);
        _http.DefaultRequestHeaders.AcceptLanguage.Add(new StringWithQualityHeaderValue(System.Globalization.CultureInfo.CurrentUICulture.Name is { Length: > 0 } name ? name : "zh-CN"));
    }

    public Task<T> Get<T>(string path) => Read<T>(_http.GetAsync(new Uri(path, UriKind.Relative)));

    public Task<T> Post<T>(string path, byte[]? body = null) => Read<T>(_http.PostAsync(new Uri(path, UriKind.Relative), new ByteArrayContent(body ?? [])));

    public void Dispose() => _http.Dispose();

    private static async Task<T> Read<T>(Task<HttpResponseMessage> sending)
    {
        HttpResponseMessage response;
        try
        {
            response = await sending;
        }
        catch (HttpRequestException exception)
        {
            throw new HolderException($"the process that holds the home does not answer: {exception.Message}");
        }
        using (response)
        {
            string text = await response.Content.ReadAsStringAsync();
            return response.IsSuccessStatusCode
                ? JsonSerializer.Deserialize<T>(text, JsonSerializerOptions.Web)!
                : throw new HolderException($"the process that holds the home answered {(int)response.StatusCode}: {text}");
        }
    }
}
