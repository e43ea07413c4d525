using System.Globalization;
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

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    private readonly HttpClient _http;

    public HolderClient(Holder holder)
    {
        _http = new HttpClient { BaseAddress = new Uri(holder.Address), Timeout = Timeout.InfiniteTimeSpan };
        _http.DefaultRequestHeaders.Add(TokenHeader, holder.Token);
        // The answer is to be in this program's language.
        if (CultureInfo.CurrentUICulture.Name is { Length: > 0 } language)
            _http.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
    }

    public Task<T> Get<T>(string path) => Read<T>(stop => _http.GetAsync(path, stop), Patience);

    public Task<T> Post<T>(string path, byte[]? body = null) => Read<T>(stop => _http.PostAsync(path, new ByteArrayContent(body ?? []), stop), Patience);

    /// <summary>Asks for work that takes as long as it takes.</summary>
    public Task<TAnswer> Post<TBody, TAnswer>(string path, TBody body) => Read<TAnswer>(stop => _http.PostAsJsonAsync(path, body, stop), Timeout.InfiniteTimeSpan);

    /// <summary>Copies an answer as it arrives, whatever its size.</summary>
    public async Task Download(string path, Stream output)
    {
        using HttpResponseMessage response = await Answer(stop => _http.GetAsync(path, HttpCompletionOption.ResponseHeadersRead, stop), Patience);
        try
        {
            await response.Content.CopyToAsync(output);
        }
        catch (HttpRequestException exception)
        {
            throw new HolderException($"the process that holds the home broke off: {exception.Message}");
        }
    }

    public void Dispose() => _http.Dispose();

    private static async Task<T> Read<T>(Func<CancellationToken, Task<HttpResponseMessage>> send, TimeSpan patience)
    {
        using HttpResponseMessage response = await Answer(send, patience);
        return JsonSerializer.Deserialize<T>(await response.Content.ReadAsStringAsync(), JsonSerializerOptions.Web)!;
    }

    /// <exception cref="HolderException">No answer, or one that says it was not done.</exception>
    private static async Task<HttpResponseMessage> Answer(Func<CancellationToken, Task<HttpResponseMessage>> send, TimeSpan patience)
    {
        using CancellationTokenSource stop = new(patience);
        HttpResponseMessage response;
        try
        {
            response = await send(stop.Token);
        }
        catch (HttpRequestException exception)
        {
            throw new HolderException($"the process that holds the home does not answer: {exception.Message}");
        }
        catch (TaskCanceledException) when (stop.IsCancellationRequested)
        {
            throw new HolderException($"the process that holds the home does not answer within {patience}");
        }
        if (response.IsSuccessStatusCode)
            return response;
        using (response)
            throw new HolderException($"the process that holds the home answered {(int)response.StatusCode}: {await response.Content.ReadAsStringAsync()}");
    }
}
