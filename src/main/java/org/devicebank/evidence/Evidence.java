package org.devicebank.evidence;

import java.util.List;
import java.util.Optional;
import org.devicebank.kernel.EvidenceId;
import org.devicebank.kernel.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Keeps documents by their content: the same file twice is one document, and none is ever altered.
@Component
@Transactional
public class Evidence {

    /// The largest document kept, in bytes.
    public static final int LARGEST = 20 * 1024 * 1024;

    private final EvidenceStore store;

    Evidence(EvidenceStore store) {
        this.store = store;
    }

    /// Keeps a document and says how it is known from now on.
    ///
    /// @throws Refused when it is empty or larger than [#LARGEST]
    public EvidenceId keep(String fileName, String mediaType, byte[] content) {
        if (content.length == 0) {
            throw Refused.unfit("refused.evidence.empty", fileName);
        }
        if (content.length > LARGEST) {
            throw Refused.tooLarge("refused.evidence.large", fileName, LARGEST / 1024 / 1024);
        }
        var id = EvidenceId.ofContent(content);
        store.insert(id, fileName, mediaType, content);
        return id;
    }

    @Transactional(readOnly = true)
    public Optional<Document> find(EvidenceId id) {
        return store.find(id);
    }

    @Transactional(readOnly = true)
    public byte[] content(EvidenceId id) {
        return store.content(id).orElseThrow(() -> Refused.missing("refused.missing"));
    }

    /// The documents whose bytes no longer give the hash they are known by.
    @Transactional(readOnly = true)
    public List<EvidenceId> altered() {
        return store.altered();
    }

    @Transactional(readOnly = true)
    public long count() {
        return store.count();
    }
}
