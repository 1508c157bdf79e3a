//! WebDriver in plain HTTP: a command goes out, its value or its error comes back. Knows no browser.

use std::time::Duration;

use serde_json::{Value, json};
use ureq::Agent;

/// A line to a driver.
#[derive(Debug)]
pub(crate) struct Wire {
    agent: Agent,
    base: String,
}

impl Wire {
    /// To a driver that listens on this port.
    pub(crate) fn to(port: u16) -> Wire {
        let config = Agent::config_builder()
            .timeout_global(Some(Duration::from_secs(120)))
            .http_status_as_error(false)
            .build();
        Wire { agent: config.into(), base: format!("http://127.0.0.1:{port}") }
    }

    pub(crate) fn send(
        &self,
        method: &str,
        path: &str,
        body: Option<Value>,
    ) -> Result<Value, String> {
        let url = format!("{}{path}", self.base);
        let sent = match (method, body) {
            ("GET", _) => self.agent.get(&url).call(),
            ("DELETE", _) => self.agent.delete(&url).call(),
            (_, body) => self.agent.post(&url).send_json(body.unwrap_or_else(|| json!({}))),
        };
        let mut response = sent.map_err(|error| format!("{path}: {error}"))?;
        let body = response.body_mut().with_config().limit(1 << 30);
        let answer: Value = body.read_json().map_err(|error| format!("{path}: {error}"))?;
        let value = answer["value"].clone();
        match value["error"].as_str() {
            Some(error) => Err(format!("{error}: {}", value["message"].as_str().unwrap_or(""))),
            None => Ok(value),
        }
    }
}
