package org.chengxin;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** 诚信街: one dossier, one explainable grade and one QR plate for every merchant of a street. */
@SpringBootApplication
public class ChengxinApplication {

    public static void main(String[] args) {
        SpringApplication.run(ChengxinApplication.class, args);
    }
}
