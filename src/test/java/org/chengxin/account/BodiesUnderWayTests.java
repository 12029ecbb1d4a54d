package org.chengxin.account;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class BodiesUnderWayTests {

    private final BodiesUnderWay filter = new BodiesUnderWay();

    @Test
    void anAddressThatHoldsTwentyOpenWaitsWhileOthersPass() throws Exception {
        hold(BodiesUnderWay.OF_ONE_ADDRESS, "10.0.0.1", () -> {
            MockHttpServletResponse held = send("POST", "10.0.0.1");
            assertThat(held.getStatus()).isEqualTo(429);
            assertThat(held.getHeader("Retry-After")).isEqualTo("5");
            assertThat(send("GET", "10.0.0.1").getStatus()).isEqualTo(200);
            assertThat(send("POST", "10.0.0.2").getStatus()).isEqualTo(200);
        });
        assertThat(send("POST", "10.0.0.1").getStatus())
                .as("once they have come")
                .isEqualTo(200);
    }

    @Test
    void manyAddressesTogetherLeaveThreadsToThoseWhoRead() throws Exception {
        holdFromMany(BodiesUnderWay.AT_ONCE, () -> {
            assertThat(send("POST", "10.9.9.9").getStatus()).isEqualTo(429);
            assertThat(send("GET", "10.9.9.9").getStatus()).isEqualTo(200);
        });
        assertThat(send("POST", "10.9.9.9").getStatus()).isEqualTo(200);
    }

    @Test
    void whatFailsIsUnderWayNoMore() throws Exception {
        for (int i = 0; i <= BodiesUnderWay.OF_ONE_ADDRESS; i++) {
            try {
                filter.doFilter(request("POST", "10.0.0.3"), new MockHttpServletResponse(), (request, response) -> {
                    throw new IOException("the telephone has gone");
                });
            } catch (IOException gone) {
                assertThat(gone).hasMessage("the telephone has gone");
            }
        }
        assertThat(send("POST", "10.0.0.3").getStatus()).isEqualTo(200);
    }

    private interface Meanwhile {
        void happens() throws ServletException, IOException;
    }

    /** So many requests of the address stand open, one inside the other, while something happens. */
    private void hold(int many, String address, Meanwhile meanwhile) throws ServletException, IOException {
        if (many == 0) {
            meanwhile.happens();
            return;
        }
        filter.doFilter(
                request("POST", address),
                new MockHttpServletResponse(),
                (request, response) -> hold(many - 1, address, meanwhile));
    }

    private void holdFromMany(int many, Meanwhile meanwhile) throws ServletException, IOException {
        if (many == 0) {
            meanwhile.happens();
            return;
        }
        filter.doFilter(
                request("POST", "10.0." + many % 50 + ".1"),
                new MockHttpServletResponse(),
                (request, response) -> holdFromMany(many - 1, meanwhile));
    }

    private MockHttpServletResponse send(String method, String address) throws ServletException, IOException {
        MockHttpServletResponse response = new MockHttpServletResponse();
        filter.doFilter(request(method, address), response, (request, unused) -> {});
        return response;
    }

    private static MockHttpServletRequest request(String method, String address) {
        MockHttpServletRequest request = new MockHttpServletRequest(method, "/");
        request.setRemoteAddr(address);
        return request;
    }
}
